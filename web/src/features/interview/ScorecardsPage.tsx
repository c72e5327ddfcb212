/** `/scorecards`: what I owe first, by its clock; then drafts, then what is in. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ScorecardLine } from "@/api/types/interview";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Chip } from "@/ui/parts/Chip";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { CardState, OpenButton, RowName } from "./InterviewLine";
import { cardLists } from "./listing";
import styles from "./Lists.module.css";
import { t } from "./messages";
import { scorecardsQuery } from "./queries";

export function ScorecardsPage() {
  const { show } = useSearch({ from: "/framed/scorecards" });
  const navigate = useNavigate({ from: "/scorecards" });
  const query = useInfiniteQuery(scorecardsQuery);
  const lists = cardLists((query.data?.pages ?? []).flatMap((page) => page.items));
  const toggle = (value: "drafts" | "submitted") => void navigate({ search: { show: show === value ? undefined : value }, replace: true });
  const nothingOwed = query.data && lists.owed.length === 0 && !show;
  return (
    <PageFrame title={t("scorecards")}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <span className={styles.chips}>
            <Chip pressed={show === "drafts"} onClick={() => toggle("drafts")}>
              {t("drafts")}
            </Chip>
            <Chip pressed={show === "submitted"} onClick={() => toggle("submitted")}>
              {t("submitted")}
            </Chip>
          </span>
        </div>
        {query.isPending && <SkeletonRows rows={5} columns={[0.4, 0.2, 0.15]} />}
        {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
        {nothingOwed && <EmptyState drawing="notes">{t("upToDate")}</EmptyState>}
        {!show && <Section title={t("owed")} lines={lists.owed} label={t("writeCard")} />}
        {show !== "submitted" && <Section title={t("drafts")} lines={lists.drafts} label={t("goOn")} />}
        {show !== "drafts" && <Section title={t("submitted")} lines={lists.submitted} label={null} />}
        {query.hasNextPage && (
          <div className={styles.more}>
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t("more")}
            </Button>
          </div>
        )}
      </div>
    </PageFrame>
  );
}

function Section({ title, lines, label }: { title: string; lines: ScorecardLine[]; label: string | null }) {
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.day}>
        <span className="hb-h-sec">{title}</span>
        <span className="hb-t3">{lines.length}</span>
      </h2>
      <ul className={styles.rows}>
        {lines.map((line) => (
          <li key={line.id}>
            <div className={styles.row}>
              <span className={styles.time}>
                <Time at={line.starts_at} />
              </span>
              <RowName row={line} pane="scorecard">
                {label !== null && <Progress line={line} />}
              </RowName>
              <span className={styles.state}>
                <CardState row={line} />
              </span>
              <span className={styles.end}>{label !== null && <OpenButton row={line} label={label} />}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Progress({ line: { progress } }: { line: ScorecardLine }) {
  if (!progress || (progress.rated === 0 && !progress.vote)) return ` · ${t("notBegun")}`;
  return ` · ${t("rated", { rated: progress.rated, of: progress.of })}, ${t(progress.vote ? "withVote" : "withoutVote")}`;
}
