/** The day of the loop on one page: what to do before, between and in each round, and the way back when it slips. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { dayQuery } from "@/api/prep";
import type { DayView } from "@/api/types/prep/plan";
import { isoDay } from "@/lib/time";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { PrepFrame } from "@/ui/prep/PrepFrame";
import { PrepHead } from "@/ui/prep/PrepHead";
import { PrepSection } from "@/ui/prep/PrepSection";
import { QueryError } from "@/ui/QueryError";
import { useNow, useViewerZone } from "@/ui/viewer";
import { daysBetween, nearDay } from "../dates";
import styles from "./Day.module.css";
import { DayTicks } from "./DayTicks";
import { Recoveries } from "./Recoveries";
import { Rounds } from "./Rounds";
import { t } from "./words";

/** How far the day is away, as the page's one sentence. */
export function headline(date: string | null, today: string): string {
  if (date === null) return t("noDate");
  const days = daysBetween(today, date);
  if (days < 0) return t("over");
  if (days === 0) return t("today");
  return days === 1 ? t("tomorrow") : t("inDays", { count: days });
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <PrepSection title={title}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </PrepSection>
  );
}

function Body({ view }: { view: DayView }) {
  const zone = useViewerZone();
  const today = isoDay(useNow(), zone);
  const above = view.date && t(view.remote ? "remote" : "onSite", { day: nearDay(view.date, today) });
  const past = view.date !== null && view.date <= today;
  const action =
    view.date === null ? (
      <Button component={Link} to="/prepare/plan">
        {t("setDate")}
      </Button>
    ) : past ? (
      <Button component={Link} to="/prepare/after">
        {t("afterwards")}
      </Button>
    ) : null;
  return (
    <div className={styles.page}>
      <PrepHead above={above} title={headline(view.date, today)} actions={action} />
      <div className={styles.two}>
        <div className={styles.side}>
          {view.run_up.length > 0 && (
            <PrepSection title={t("runUp")}>
              <DayTicks ticks={view.run_up} />
            </PrepSection>
          )}
          {view.remote && (
            <PrepSection title={t("remoteSetup")} beside={t("remoteSetupEnd")}>
              <DayTicks ticks={view.remote_setup} />
            </PrepSection>
          )}
          <PrepSection title={t("before")}>
            <DayTicks ticks={view.before} />
          </PrepSection>
          <Lines title={t("eachRound")} lines={view.each_round} />
          <Lines title={t("between")} lines={view.between} />
          <Lines title={t("reminders")} lines={view.reminders} />
        </div>
        <div className={styles.side}>
          <Rounds rounds={view.rounds} />
          {view.recoveries.length > 0 && <Recoveries recoveries={view.recoveries} />}
        </div>
      </div>
    </div>
  );
}

export function DayPage() {
  const { data, error, refetch } = useQuery(dayQuery);
  return (
    <PrepFrame title={t("title")} ownHeading={Boolean(data)}>
      {data ? <Body view={data} /> : error ? <QueryError error={error} retry={() => void refetch()} /> : <SkeletonRows rows={8} columns={[0.6]} />}
    </PrepFrame>
  );
}
