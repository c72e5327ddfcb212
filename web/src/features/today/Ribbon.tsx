import type { TodayView } from "@/api/types/today";
import { isoDay } from "@/lib/time";
import { DayRibbon } from "@/ui/parts/DayRibbon";
import { useNow, useViewerZone } from "@/ui/viewer";
import { hours, minuteOfDay, ribbonItems } from "./ribbon";
import { t } from "./words";

const full = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

/** The day with its interviews, what falls due, and now. */
export function Ribbon({ view }: { view: TodayView }) {
  const zone = useViewerZone();
  const now = useNow();
  const items = ribbonItems(view, zone);
  const { from, to } = hours(items);
  const isToday = isoDay(now, zone) === view.date;
  return (
    <DayRibbon
      label={t("yourDay", { from: full(from), to: full(to) })}
      from={from}
      to={to}
      items={items}
      now={isToday ? minuteOfDay(now, zone) : undefined}
    />
  );
}
