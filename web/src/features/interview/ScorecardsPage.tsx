/** `/scorecards`: what I owe first, by its clock; then drafts, then what is in. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ScorecardLine } from "@/api/types/interview";
import { PageFrame } from "@/ui/frame/PageFrame";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { CardState, OpenButton, RowName } from "./InterviewLine";
import { cardLists } from "./listing";
import styles from "./Lists.module.css";
import { t } from "./messages";
import { scorecardsQuery } from "./queries";
import type { cardLists as shown } from "./routes";

type CardList = (typeof shown)[number];

export function ScorecardsPage() {
  const { show } = useSearch({ from: "/framed/scorecards" });
  const navigate = useNavigate({ from: "/scorecards" });
  const query = useInfiniteQuery(scorecardsQuery);
  const lists = cardLists((query.data?.pages ?? []).flatMap((page) => page.items));
  const choose = (value: CardList | "all") => void navigate({ search: { show: value === "all" ? undefined : value }, replace: true });
  const shows = (list: CardList) => show === undefined || show === list;
  const empty = query.data && (show ? lists[show].length === 0 : lists.owed.length === 0);
  return (
    <PageFrame title={t("scorecards")}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <Segmented
            label={t("whichCards")}
            value={show ?? "all"}
            options={[
              { value: "all", label: t("allCards") },
              { value: "owed", label: t("owed") },
              { value: "drafts", label: t("drafts") },
              { value: "submitted", label: t("submitted") },
            ]}
            onChange={choose}
          />
        </div>
        {query.isPending && <SkeletonRows rows={5} columns={[0.4, 0.2, 0.15]} />}
        {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
        {empty && <EmptyState drawing="notes">{t(show === "submitted" ? "noneSubmitted" : show === "drafts" ? "noDrafts" : "upToDate")}</EmptyState>}
        {shows("owed") && <Section title={t("owed")} lines={lists.owed} label={t("writeCard")} />}
        {shows("drafts") && <Section title={t("drafts")} lines={lists.drafts} label={t("goOn")} />}
        {shows("submitted") && <Section title={t("submitted")} lines={lists.submitted} label={null} />}
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
    <section aria-label={title}>
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
