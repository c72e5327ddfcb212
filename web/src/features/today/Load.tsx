import type { TodayView } from "@/api/types/today";
import { day, isoDay } from "@/lib/time";
import { LoadBars } from "@/ui/parts/LoadBars";
import { useNow, useViewerZone } from "@/ui/viewer";
import { t } from "./words";

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Interviews a week against the person's limit. */
export function Load({ weeks }: { weeks: TodayView["load"] }) {
  const zone = useViewerZone();
  const now = useNow();
  if (weeks.length === 0) return null;
  const limit = weeks.at(-1)?.limit ?? 0;
  const isNow = (week: string) => week <= isoDay(now, zone) && isoDay(new Date(week).getTime() + WEEK_MS, "UTC") > isoDay(now, zone);
  // The date is a calendar day: read in UTC it stays the same day. The weekday says nothing here, all are Mondays.
  const label = (week: string) => (isNow(week) ? t("thisWeek") : day(week, "UTC", now).replace(/^\S+ /, ""));
  const list = weeks.map(({ week, interviews }) => t("loadWeek", { count: interviews, week: label(week) })).join(", ");
  return (
    <section aria-labelledby="load">
      <div className="hb-panel-h">
        <h2 id="load" className="hb-h-sec">
          {t("load")}
        </h2>
        <span className="hb-t3 hb-xs acts">{t("loadUnit")}</span>
      </div>
      <LoadBars
        label={t("loadSaid", { list, limit })}
        limit={limit}
        weeks={weeks.map(({ week, interviews }) => ({ id: week, label: label(week), count: interviews, current: isNow(week) }))}
      />
    </section>
  );
}
