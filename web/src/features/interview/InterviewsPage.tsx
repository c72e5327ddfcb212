/** `/interviews`: what I lead and watch, ahead or behind; the filters live in the address. */
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { longDay, relativeDay } from "@/lib/time";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Chip } from "@/ui/parts/Chip";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Segmented } from "@/ui/parts/Segmented";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useNow, useViewerZone } from "@/ui/viewer";
import { InterviewLine } from "./InterviewLine";
import { byDay, fits, isOver, ordered, type DayGroup } from "./listing";
import styles from "./Lists.module.css";
import { t } from "./messages";
import { interviewsQuery, type When } from "./queries";

/** Whatever began earlier today is asked for too; what is over is sorted out here. */
const REACH_MS = 12 * 60 * 60_000;
const toHour = (time: number) => new Date(time - (time % 3_600_000)).toISOString();

export function InterviewsPage() {
  const search = useSearch({ from: "/framed/interviews" });
  const navigate = useNavigate({ from: "/interviews" });
  const when: When = search.when ?? "upcoming";
  const zone = useViewerZone();
  const now = useNow();
  const [opened] = useState(() => Date.now());
  const query = useInfiniteQuery(interviewsQuery(when, toHour(when === "upcoming" ? opened - REACH_MS : opened + 3_600_000)));
  const rows = (query.data?.pages ?? []).flatMap((page) => page.items).filter((row) => isOver(row, now) === (when === "past"));
  const groups = byDay(ordered(rows.filter((row) => fits(row, search)), when), zone);
  const set = (change: Partial<typeof search>) => void navigate({ search: { ...search, ...change }, replace: true });
  const filtered = Boolean(search.seat ?? search.answer);

  return (
    <PageFrame title={t("interviews")}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <Segmented
            label={t("which")}
            value={when}
            options={[
              { value: "upcoming", label: t("upcoming") },
              { value: "past", label: t("past") },
            ]}
            onChange={(value) => set({ when: value === "past" ? "past" : undefined, answer: value === "past" ? undefined : search.answer })}
          />
          <span className={styles.chips}>
            <Chip pressed={search.seat === "lead"} onClick={() => set({ seat: search.seat === "lead" ? undefined : "lead" })}>
              {t("lead")}
            </Chip>
            <Chip pressed={search.seat === "shadow"} onClick={() => set({ seat: search.seat === "shadow" ? undefined : "shadow" })}>
              {t("shadow")}
            </Chip>
            {when === "upcoming" && (
              <Chip pressed={search.answer === "waiting"} onClick={() => set({ answer: search.answer ? undefined : "waiting" })}>
                {t("waitingForAnswer")}
              </Chip>
            )}
          </span>
        </div>
        {query.isPending && <SkeletonRows rows={6} columns={[0.12, 0.4, 0.2]} />}
        {query.error && <QueryError error={query.error} retry={() => void query.refetch()} />}
        {query.data && groups.length === 0 && (
          <EmptyState
            drawing="day"
            action={filtered && <Button onClick={() => set({ seat: undefined, answer: undefined })}>{t("showAll")}</Button>}
          >
            {t(emptyKey(when, filtered))}
          </EmptyState>
        )}
        {groups.map((group) => (
          <Day key={group.day} group={group} zone={zone} now={now} when={when} />
        ))}
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

function emptyKey(when: When, filtered: boolean) {
  if (when === "upcoming") return filtered ? "noUpcomingFiltered" : "noUpcoming";
  return filtered ? "noPastFiltered" : "noPast";
}

function Day({ group, zone, now, when }: { group: DayGroup; zone: string; now: number; when: When }) {
  const first = group.rows[0];
  if (!first) return null;
  const near = relativeDay(first.starts_at, zone, now);
  const named = ["today", "tomorrow", "yesterday"].includes(near);
  return (
    <section aria-label={longDay(first.starts_at, zone)}>
      <h2 className={styles.day}>
        <span className="hb-h-sec">{longDay(first.starts_at, zone)}</span>
        {named && <span className="hb-t3">{near}</span>}
      </h2>
      <ul className={styles.rows}>
        {group.rows.map((row) => (
          <InterviewLine key={row.id} row={row} when={when} />
        ))}
      </ul>
    </section>
  );
}
