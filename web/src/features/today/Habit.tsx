import type { TodayView } from "@/api/types/today";
import { duration } from "@/lib/time";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { t } from "./words";

const MINUTE_MS = 60_000;

/** How one's own scorecards came in: a mirror, for nobody else to see. */
export function Habit({ habit }: { habit: TodayView["scorecards"] }) {
  const rows = [{ term: t("onTime"), detail: t("onTimeOf", { count: habit.on_time, of: habit.of }) }];
  if (habit.median_minutes !== null) {
    rows.push({ term: t("median"), detail: duration(habit.median_minutes * MINUTE_MS) });
  }
  if (habit.evidence_per_rating !== null) {
    rows.push({ term: t("perRating"), detail: t("notes", { count: Math.round(habit.evidence_per_rating * 10) / 10 }) });
  }
  return (
    <section aria-labelledby="habit">
      <div className="hb-panel-h">
        <h2 id="habit" className="hb-h-sec">
          {t("habit")}
        </h2>
        <span className="hb-t3 hb-xs acts">{t("habitSpan")}</span>
      </div>
      {habit.of === 0 ? <p className="hb-t3">{t("habitNothing")}</p> : <DefinitionRows rows={rows} ends />}
    </section>
  );
}
