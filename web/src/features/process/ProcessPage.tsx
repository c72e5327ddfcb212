/** One version of a process in full: the way at the top, below it the part that the address names. */
import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ProcessView } from "@/api/types/process";
import { useSession } from "@/api/session";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Diagram } from "./Diagram";
import { PartOf } from "./PartOf";
import styles from "./Process.module.css";
import { processQuery } from "./queries";
import { type ProcessSearch, SECTIONS } from "./routes";
import { t } from "./words";

const LIST = { label: t("title"), to: "/processes" };

export function ProcessPage() {
  const { id } = useParams({ from: "/framed/processes/$id" });
  const search = useSearch({ from: "/framed/processes/$id" });
  const admin = useSession()?.person.roles.includes("admin");
  const { data, error, refetch } = useQuery(processQuery(id, search.version));
  const edit = admin && (
    <Button component={Link} to={`/processes/${id}/edit`} variant="filled" leftSection={<Icon name="pencil" size={14} />}>
      {t("newVersion")}
    </Button>
  );
  return (
    <PageFrame title={id} crumbs={[LIST]} actions={edit} flush ownHeading>
      {!data && error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={10} columns={[0.3, 0.5]} />}
      {data && <Whole process={data} search={search} />}
    </PageFrame>
  );
}

function Whole({ process, search }: { process: ProcessView; search: ProcessSearch }) {
  const navigate = useNavigate({ from: "/processes/$id" });
  const section = search.section ?? "rounds";
  const { version, versions, requisitions: used } = process;
  const behind = used.filter((one) => one.version < (versions[0] ?? version)).length;
  const words = [used.length > 0 && t("uses", { count: used.length }), behind > 0 && t("behind", { count: behind })].filter(Boolean);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1 className="hb-h-page">{process.name}</h1>
          <Select
            size="xs"
            w={110}
            aria-label={t("version")}
            allowDeselect={false}
            data={versions.map((one, at) => ({ value: String(one), label: t(at === 0 ? "latest" : "versionOf", { version: one }) }))}
            value={String(version)}
            onChange={(value) => void navigate({ search: (old) => ({ ...old, version: value ? Number(value) : undefined }) })}
          />
          <span className="hb-t3">{words.join(", ")}</span>
        </div>
        <p className={cx("hb-t2", styles.summary)}>{process.document.summary}</p>
        <Diagram process={process} selected={section === "rounds" ? (search.round ?? process.document.loop.order[0]) : undefined} />
        <p className={cx("hb-xs hb-t3", styles.legend)}>
          <span>{t("legend")}</span>
          <span>{t("unsourced")}</span>
          <span>{t("leave")}</span>
        </p>
        <nav className={styles.tabs} aria-label={t("sections")}>
          {SECTIONS.map((one) => (
            <Link
              key={one}
              to="/processes/$id"
              params={{ id: process.id }}
              search={(old) => ({ version: old.version, section: one === "rounds" ? undefined : one })}
              aria-current={one === section ? "page" : undefined}
              className={cx(styles.tab, one === section && styles.on)}
              resetScroll={false}
            >
              {t(one)}
            </Link>
          ))}
        </nav>
      </header>
      <PartOf process={process} section={section} search={search} />
    </>
  );
}
