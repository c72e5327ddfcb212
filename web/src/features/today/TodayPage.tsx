/** What waits on me and nothing else: the day, what is owed, the next interview; beside it the week. */
import { useQuery } from "@tanstack/react-query";
import type { TodayView } from "@/api/types/today";
import { longDay, zoneCity, zoneName } from "@/lib/time";
import { PageFrame } from "@/ui/frame/PageFrame";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { useNow, useViewerZone } from "@/ui/viewer";
import { Habit } from "./Habit";
import { Load } from "./Load";
import { NextInterview } from "./NextInterview";
import { todayQuery } from "./queries";
import { Ribbon } from "./Ribbon";
import styles from "./TodayPage.module.css";
import { WaitingList } from "./WaitingList";
import { Week } from "./Week";
import { t } from "./words";

export function TodayPage() {
  const { data, error, refetch } = useQuery(todayQuery);
  const zone = useViewerZone();
  const now = useNow();
  return (
    <PageFrame title={t("today")} ownHeading flush>
      <div className={styles.today}>
        <div className={styles.main}>
          <div className={styles.head}>
            <h1 className="hb-h-page">{longDay(now, zone)}</h1>
            <span className="hb-t3">{t("zone", { city: zoneCity(zone), zone: zoneName(now, zone) })}</span>
          </div>
          {data && <Main view={data} />}
          {!data && error && <QueryError error={error} retry={() => void refetch()} />}
          {!data && !error && <SkeletonRows rows={5} columns={[0.45, 0.2, 0.12]} avatar />}
        </div>
        {data && <Side view={data} />}
      </div>
    </PageFrame>
  );
}

function Main({ view }: { view: TodayView }) {
  return (
    <>
      <Ribbon view={view} />
      <WaitingList items={view.waiting} interviews={view.next !== null || view.week.length > 0} />
      <NextInterview interview={view.next} />
    </>
  );
}

function Side({ view }: { view: TodayView }) {
  return (
    <aside className={styles.side} aria-label={t("week")}>
      <Week rows={view.week} />
      <Load weeks={view.load} />
      <Habit habit={view.scorecards} />
    </aside>
  );
}
