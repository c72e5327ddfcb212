/** What stands above the text when it cannot simply be written: another window, two versions, a refusal. */
import { Button } from "@mantine/core";
import type { Story } from "@/api/types/prep/stories";
import { clock } from "@/lib/time";
import { ConflictPane } from "@/ui/parts/ConflictPane";
import { Own } from "@/ui/prep/Own";
import { QueryError } from "@/ui/QueryError";
import { Icon } from "@/ui/icons/Icon";
import { useViewerZone } from "@/ui/viewer";
import { t as shared } from "../words";
import type { Input } from "./draft";
import styles from "./Editor.module.css";
import { SECTIONS } from "./marks";
import type { Writing } from "./useStory";
import { t } from "./words";

const FIELDS = ["title", ...SECTIONS] as const;

function Side({ mine, other }: { mine: Pick<Input, (typeof FIELDS)[number]>; other: Pick<Input, (typeof FIELDS)[number]> }) {
  const differing = FIELDS.filter((field) => mine[field] !== other[field]);
  if (differing.length === 0) return <p>{t("asThere")}</p>;
  return differing.map((field) => (
    <div key={field}>
      <p className="hb-t3 hb-xs">{field === "title" ? t("title") : shared(field)}</p>
      {mine[field] ? <Own as="p">{mine[field]}</Own> : <p className="hb-t3">{t("absent")}</p>}
    </div>
  ));
}

function Conflict({ writing, theirs }: { writing: Writing; theirs: Story }) {
  const { input } = writing.draft;
  return (
    <ConflictPane
      sentence={t("conflict")}
      theirName={t("otherWindow")}
      theirs={{ content: <Side mine={theirs} other={input} />, when: t("savedThere") }}
      yours={{ content: <Side mine={input} other={theirs} />, when: t("notSavedHere") }}
      onKeepTheirs={writing.takeTheirs}
      onKeepYours={writing.keepMine}
    />
  );
}

export function Notices({ writing }: { writing: Writing }) {
  const { elsewhere, theirs, state, error } = writing;
  const zone = useViewerZone();
  if (!elsewhere && !theirs && state !== "refused") return null;
  return (
    <div className={styles.notice}>
      {elsewhere && (
        <div className="hb-note" role="status">
          <Icon name="info" />
          <p className="hb-grow">{t("readOnly", { at: clock(elsewhere.since, zone) })}</p>
          <Button size="xs" onClick={writing.writeHere}>
            {t("writeHere")}
          </Button>
        </div>
      )}
      {theirs && <Conflict writing={writing} theirs={theirs} />}
      {state === "refused" && <QueryError error={error} kept={t("kept")} retry={() => void writing.flush()} />}
    </div>
  );
}
