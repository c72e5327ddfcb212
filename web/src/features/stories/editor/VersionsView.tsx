/** The story as it was, what of it is gone, and the way back. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { StoryVersion } from "@/api/types/prep/stories";
import { after } from "@/lib/after";
import { fieldText } from "@/lib/scalars";
import { dayTime } from "@/lib/time";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { countWords } from "@/ui/prep/minutes";
import { Own } from "@/ui/prep/Own";
import { QueryError } from "@/ui/QueryError";
import { toastError, toastUndo } from "@/ui/toast";
import { useNow, useViewerZone } from "@/ui/viewer";
import { putStory, useRestore, versionQuery, versionsQuery } from "../queries";
import { t as shared } from "../words";
import type { Input } from "./draft";
import { goneWords } from "./difference";
import { SECTIONS } from "./marks";
import type { Writing } from "./useStory";
import { t } from "./versionWords";
import styles from "./Versions.module.css";

const foundWords = (count: number) => (count === 0 ? t("noFindings") : t("findings", { count, said: countWords(count) }));

const standsNow = (version: StoryVersion, input: Input): boolean =>
  version.title === input.title.trim() && SECTIONS.every((section) => fieldText(version[section]) === input[section]);

function Text({ version, writing }: { version: StoryVersion; writing: Writing }) {
  const { input } = writing.draft;
  const parts = SECTIONS.map((section) => ({ section, runs: goneWords(fieldText(version[section]), input[section]) }));
  return (
    <>
      <h2 className="hb-h-page">{version.title}</h2>
      <p className="hb-t3 hb-xs">{t(standsNow(version, input) ? "same" : "differs")}</p>
      {parts.map(({ section, runs }) => (
        <section key={section} className={styles.part} aria-label={shared(section)}>
          <h3>{shared(section)}</h3>
          <Own as="div" className={styles.text}>
            {runs.length === 0 && <span className="hb-t3">{t("empty")}</span>}
            {runs.map(({ text, gone }, at) => (gone ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>))}
          </Own>
        </section>
      ))}
    </>
  );
}

function Shown({ n, at, writing, onRestored }: { n: number; at: string; writing: Writing; onRestored: () => void }) {
  const { data, error, refetch } = useQuery(versionQuery(writing.story.id, n));
  const restore = useRestore(writing.story.id);
  const zone = useViewerZone();
  const now = useNow();
  if (error) return <QueryError error={error} retry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} columns={[0.7]} />;
  const before = writing.draft.input;
  const onRestore = async () => {
    await writing.flush();
    after(
      restore,
      { n, version: writing.savedVersion() },
      (story) => {
        writing.adopt(story);
        const undo = async () => writing.adopt(await putStory(story.id, { ...before, version: story.version }));
        toastUndo({ message: t("restored", { at: dayTime(at, zone, now) }), undo });
        onRestored();
      },
      toastError,
    );
  };
  return (
    <>
      {writing.elsewhere === null && !standsNow(data, before) && (
        <div className={styles.acts}>
          <Button onClick={() => void onRestore()} loading={restore.isPending}>
            {t("restore")}
          </Button>
        </div>
      )}
      <Text version={data} writing={writing} />
    </>
  );
}

export function VersionsView({ writing, onRestored }: { writing: Writing; onRestored: () => void }) {
  const { id } = writing.story;
  const { v } = useSearch({ from: "/framed/prepare/stories/$id" });
  const { data, error, refetch } = useQuery(versionsQuery(id));
  const zone = useViewerZone();
  const now = useNow();
  const list = (data?.items ?? []).toSorted((one, other) => other.n - one.n);
  // The newest is the text as it stands.
  const shown = list.find(({ n }) => n === v) ?? list[1] ?? list[0];
  return (
    <div className={styles.page}>
      <div className={styles.left}>
        {error && <QueryError error={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows rows={6} columns={[0.7]} />}
        {data && !shown && <p className="hb-t3">{t("none")}</p>}
        {shown && <Shown key={shown.n} n={shown.n} at={shown.at} writing={writing} onRestored={onRestored} />}
      </div>
      <aside className={styles.right} aria-label={t("list")}>
        <p className="hb-t3 hb-xs">{t("lead")}</p>
        <ol className={styles.list}>
          {list.map(({ n, at, words, findings }) => (
            <li key={n}>
              <Link
                to="/prepare/stories/$id" params={{ id }} search={{ mode: "versions", v: n }} replace
                className={styles.row} aria-current={n === shown?.n ? "true" : undefined}
              >
                <b className="hb-med">{dayTime(at, zone, now)}</b>
                <span className="hb-t3 hb-xs">{t("row", { words, found: foundWords(findings) })}</span>
              </Link>
            </li>
          ))}
        </ol>
      </aside>
    </div>
  );
}
