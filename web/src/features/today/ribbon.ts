/** A day as the ribbon draws it: minutes after midnight in the viewer's zone, and the hours worth showing. */
import type { TodayView } from "@/api/types/today";
import { clock, type Instant } from "@/lib/time";
import type { RibbonItem } from "@/ui/parts/DayRibbon";
import { t } from "./words";

/** An ordinary day; it grows when something lies outside. */
const FROM = 9;
const TO = 18;
/** Room beside the last mark for its word. */
const TAIL_MINUTES = 30;

export function minuteOfDay(instant: Instant, zone: string): number {
  const [hours = 0, minutes = 0] = clock(instant, zone).split(":").map(Number);
  return hours * 60 + minutes;
}

/** First and last hour of the axis: the ordinary day, widened to what happens. */
export function hours(items: readonly RibbonItem[]): { from: number; to: number } {
  const starts = items.map((item) => item.start);
  const ends = items.map((item) => (item.kind === "due" ? item.start + TAIL_MINUTES : item.end));
  return {
    from: Math.max(0, Math.min(FROM, ...starts.map((minute) => Math.floor(minute / 60)))),
    to: Math.min(24, Math.max(TO, ...ends.map((minute) => Math.ceil(minute / 60)))),
  };
}

/** "Elena V": a block of an hour has room for no more. */
export function shortened(name: string): string {
  const [first = name, ...others] = name.trim().split(/\s+/);
  const last = others.at(-1);
  return last ? `${first} ${Array.from(last)[0] ?? ""}` : first;
}

export function ribbonItems(view: TodayView, zone: string): RibbonItem[] {
  const interviews = view.ribbon.map((entry): RibbonItem => {
    const start = minuteOfDay(entry.starts_at, zone);
    const to = clock(entry.ends_at, zone);
    const end = minuteOfDay(entry.ends_at, zone);
    const base = {
      id: `${entry.interview_id}-${entry.starts_at}`,
      start,
      // Past midnight the block reaches the end of the day.
      end: end > start ? end : 24 * 60,
      href: `/interviews/${entry.interview_id}`,
      said: t("interviewSaid", { round: entry.round_name, name: entry.candidate, from: clock(entry.starts_at, zone), to }),
    };
    if (entry.state === "held") return { ...base, kind: "other", icon: "check" };
    return { ...base, kind: "interview", name: shortened(entry.candidate), next: entry.interview_id === view.next?.id };
  });
  return [...interviews, ...deadlines(view, zone)];
}

/** What falls due at the same minute is one mark: two words in one place cannot be read. */
function deadlines(view: TodayView, zone: string): RibbonItem[] {
  const times = [...new Set(view.deadlines.map(({ at }) => minuteOfDay(at, zone)))];
  return times.map((start) => {
    const own = view.deadlines.filter(({ at }) => minuteOfDay(at, zone) === start);
    const said = own.map(({ label, at }) => t("dueSaid", { label, time: clock(at, zone) })).join(", ");
    const word = own.length > 1 ? t("dueMany", { count: own.length }) : (own[0]?.label ?? "");
    return { id: `due-${start}`, kind: "due", start, word, said };
  });
}
