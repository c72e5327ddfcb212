/** A new version from the files of the latest: text, faults beside it while one types, saving when sound. */
import { Button, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "@/api/session";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { PageFrame } from "@/ui/frame/PageFrame";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { toast } from "@/ui/toast";
import { Faults } from "./Faults";
import styles from "./Process.module.css";
import { checkQuery, processQuery, sourceQuery, useSaveVersion } from "./queries";
import { t } from "./words";

const TYPING_MS = 500;

export function EditPage() {
  const { id } = useParams({ from: "/framed/processes/$id/edit" });
  const admin = useSession()?.person.roles.includes("admin");
  const { data, error, refetch } = useQuery(sourceQuery(id, undefined));
  const latest = useQuery(processQuery(id, undefined)).data?.versions[0];
  const crumbs = [
    { label: t("title"), to: "/processes" },
    { label: id, to: `/processes/${id}` },
  ];
  return (
    <PageFrame title={t("editTitle")} crumbs={crumbs}>
      {!admin && <p className="hb-t2">{t("onlyAdmin")}</p>}
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} columns={[0.2, 0.6]} />}
      {data && admin && <Editor id={id} original={data.files} next={(latest ?? data.version) + 1} />}
    </PageFrame>
  );
}

function Editor({ id, original, next }: { id: string; original: Record<string, string>; next: number }) {
  const navigate = useNavigate();
  const [files, setFiles] = useState(original);
  const [shown, setShown] = useState("process.toml" in original ? "process.toml" : (Object.keys(original)[0] ?? ""));
  const [settled] = useDebouncedValue(files, TYPING_MS);
  const check = useQuery(checkQuery(settled));
  const save = useSaveVersion(id);
  const changed = Object.keys(files).filter((name) => files[name] !== original[name]);
  const faults = check.data?.faults ?? [];
  const ready = changed.length > 0 && settled === files && !check.isFetching && check.data?.faults.length === 0;
  const store = () =>
    after(save, files, ({ version }) => {
        toast(t("saved", { version }));
        void navigate({ to: "/processes/$id", params: { id } });
      });
  return (
    <div className={styles.editor}>
      <p className="hb-t2">{t("editLead", { next })}</p>
      <FormProblem message={save.error ? sentence(save.error) : null} />
      <div className={styles.source}>
        <div role="group" aria-label={t("files")} className={styles.files}>
          {Object.keys(files).map((name) => (
            <button key={name} type="button" aria-pressed={name === shown} className={cx(styles.fileName, name === shown && styles.on)} onClick={() => setShown(name)}>
              {name}
              {changed.includes(name) && " •"}
              {faults.some((fault) => fault.file === name) && <span className="hb-bad-t"> !</span>}
            </button>
          ))}
        </div>
        <div className={styles.typing}>
          <Textarea
            aria-label={t("content", { file: shown })}
            classNames={{ input: styles.typed ?? "" }}
            spellCheck={false}
            autosize
            minRows={16}
            maxRows={26}
            value={files[shown] ?? ""}
            onChange={(event) => setFiles({ ...files, [shown]: event.currentTarget.value })}
          />
          <Faults faults={faults} busy={check.isFetching || settled !== files} error={check.error} onOpen={setShown} />
        </div>
      </div>
      <div className={styles.foot}>
        <span className="hb-t3 hb-grow">{changed.length === 0 && t("unchanged")}</span>
        <Button variant="subtle" onClick={() => void navigate({ to: "/processes/$id", params: { id } })}>
          {t("cancel")}
        </Button>
        <Button variant="filled" disabled={!ready} loading={save.isPending} onClick={store}>
          {t("save", { next })}
        </Button>
      </div>
    </div>
  );
}
