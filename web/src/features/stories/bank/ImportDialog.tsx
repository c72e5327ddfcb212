/** Stories from elsewhere. They are checked first; nothing is kept before the last button. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import type { StoryImport, StoryImported } from "@/api/types/prep/stories";
import { after } from "@/lib/after";
import { FileDrop } from "@/ui/parts/FileDrop";
import { Segmented } from "@/ui/parts/Segmented";
import { countWords } from "@/ui/prep/minutes";
import { OWN } from "@/ui/prep/Own";
import { QueryError } from "@/ui/QueryError";
import { toast } from "@/ui/toast";
import { useImport } from "../queries";
import { capital } from "../words";
import styles from "./Bank.module.css";
import { t } from "./words";

type Format = StoryImport["format"];

const said = (count: number) => ({ count, said: capital(countWords(count)) });

function Checked({ result }: { result: StoryImported }) {
  const { stories, faults } = result;
  return (
    <div role="status">
      <p className="hb-med">{stories.length > 0 ? t("checked", said(stories.length)) : t("checkedNone")}</p>
      <ul className={styles.titles}>
        {stories.map((title, at) => (
          <li key={at} className={OWN}>{title}</li>
        ))}
      </ul>
      {faults.length > 0 && (
        <div className="hb-note warn">
          <div>
            <p className="hb-med">{t("faults", said(faults.length))}</p>
            <ul>
              {faults.map(({ line, message }, at) => (
                <li key={at}>
                  <span className="hb-tabular">{t("fault", { line: String(line) })}</span>: {message}
                </li>
              ))}
            </ul>
            <p>{t("faultsLeft")}</p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Only UTF-8: anything else would be taken in as broken words. */
async function readUtf8(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [format, setFormat] = useState<Format>("markdown");
  const [text, setText] = useState("");
  const [unreadable, setUnreadable] = useState(false);
  const bring = useImport();
  const checked = bring.data && bring.variables.dry_run && bring.variables.text === text && bring.variables.format === format ? bring.data : null;
  const onFile = async (file: File) => {
    const read = await readUtf8(file);
    setUnreadable(read === null);
    if (read === null) return;
    setFormat(/\.csv$/i.test(file.name) ? "csv" : "markdown");
    setText(read);
  };
  const send = (dry: boolean) =>
    after(bring, { format, text, dry_run: dry }, ({ created }) => {
      if (dry) return;
      toast(t("tookIn", said(created)));
      onClose();
    });
  const formats = (["markdown", "csv"] as const).map((value) => ({ value, label: t(value) }));
  return (
    // What was pasted is not lost by a click beside the dialog.
    <Modal opened onClose={onClose} title={t("importTitle")} size="lg" closeOnClickOutside={text === ""} closeButtonProps={{ "aria-label": t("importClose") }}>
      <Stack gap="sm">
        <FileDrop
          label={t("file")} hint={t("fileHint")} accept=".md,.markdown,.txt,.csv,text/markdown,text/csv,text/plain"
          {...(unreadable && { error: capital(t("unreadable")) })} onFile={(file) => void onFile(file)}
        />
        <div>
          <Segmented label={t("format")} value={format} options={formats} onChange={setFormat} />
        </div>
        <Textarea
          label={t("paste")} description={t(format === "csv" ? "csvHint" : "markdownHint")} rows={8} classNames={{ input: OWN }} dir="auto"
          value={text} onChange={(event) => setText(event.currentTarget.value)}
        />
        {bring.error && <QueryError error={bring.error} />}
        {checked && <Checked result={checked} />}
        <Group justify="flex-end" gap="xs">
          {checked && checked.stories.length > 0 ? (
            <Button variant="filled" loading={bring.isPending} onClick={() => send(false)}>
              {t("takeIn", { count: checked.stories.length, said: countWords(checked.stories.length) })}
            </Button>
          ) : (
            <Button variant="filled" disabled={text.trim() === ""} loading={bring.isPending} onClick={() => send(true)}>
              {t("check")}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
