/** One row for each story; on a phone, one block. */
import { Link } from "@tanstack/react-router";
import type { StoryBrief } from "@/api/types/prep/stories";
import { countWords, lengthWords } from "@/ui/prep/minutes";
import { secondsOf, WORDS_BEFORE_FINDINGS } from "../editor/measure";
import { byStrength, usePrinciples } from "../principles";
import { timesWords, t as shared } from "../words";
import styles from "./Bank.module.css";
import { t } from "./words";

/** Names that fit into a row. */
const MOST_NAMED = 3;

function Title({ story }: { story: StoryBrief }) {
  const facts = [story.employer, story.year, story.kind === "people" ? shared("people") : shared("technical")].filter(Boolean);
  return (
    <>
      <span className="hb-row">
        <Link to="/prepare/stories/$id" params={{ id: story.id }} className={styles.title}>
          {story.title || shared("untitled")}
        </Link>
        {story.status === "draft" && <span className="hb-badge line">{shared("draft")}</span>}
      </span>
      <span className="hb-t3 hb-xs">{facts.join(", ")}</span>
    </>
  );
}

function ToLookAt({ story }: { story: StoryBrief }) {
  if (story.words < WORDS_BEFORE_FINDINGS) return <span className="hb-t3" title={t("earlyHint")}>{t("early")}</span>;
  if (story.findings === 0) return <span className="hb-t3">{t("nothing")}</span>;
  return t("things", { count: story.findings, said: countWords(story.findings) });
}

function ShowsCell({ story }: { story: StoryBrief }) {
  const { shortOf } = usePrinciples();
  const names = byStrength(story.principles).slice(0, MOST_NAMED);
  if (names.length === 0) return <span className="hb-t3">{t("noPrinciple")}</span>;
  return names.map(({ id, strength }, at) => (
    <span key={id} className={strength === "leads" ? undefined : "hb-t3"}>
      {at > 0 && ", "}
      {shortOf(id)}
    </span>
  ));
}

export function StoryTable({ stories }: { stories: readonly StoryBrief[] }) {
  return (
    <table className={`hb-tbl ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col">{t("story")}</th>
          <th scope="col">{t("shows")}</th>
          <th scope="col" className="num">{t("spoken")}</th>
          <th scope="col">{t("told")}</th>
          <th scope="col">{t("toLookAt")}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <tr key={story.id}>
            <td className={styles.story}>
              <Title story={story} />
            </td>
            <td className="hb-xs" data-head={t("shows")}>
              <ShowsCell story={story} />
            </td>
            <td className="num hb-tabular" data-head={t("spoken")}>{lengthWords(secondsOf(story.words))}</td>
            <td data-head={t("told")} className={story.told === 0 ? "hb-t3" : undefined}>{timesWords(story.told)}</td>
            <td data-head={t("toLookAt")}>
              <ToLookAt story={story} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
