/** A due time as a clock: words first ("today 17:00", "1 day late"), the ring fills as it comes near. */
import { clock, day, dayDistance, elsewhere, type Instant, roughly, weekday, when } from "@/lib/time";
import { messages } from "@/lib/messages";
import { Clock, type ClockState } from "./parts/Clock";
import { useNow, useViewerZone } from "./viewer";

const t = messages({ late: "{time} late" });

/** From here on the ring begins to fill. */
const HORIZON_MS = 3 * 24 * 60 * 60_000;
/** Even a far due time shows that there is one. */
const LEAST = 0.12;

const WEEK = 6;

const used = (due: number, now: number) => Math.min(1, Math.max(LEAST, 1 - (due - now) / HORIZON_MS));

/** Within a week the weekday says it in three letters; further away the hour does not matter, and hovering tells it. */
function short(at: Instant, zone: string, now: number): string {
  const distance = dayDistance(at, zone, now);
  if (distance === 1) return `${weekday(at, zone)} ${clock(at, zone)}`;
  return distance <= WEEK ? when(at, zone, now) : day(at, zone, now);
}

export interface DueClockProps {
  at: Instant | null;
  state: ClockState;
  /** What stands there when nothing is due. */
  otherwise?: string;
}

export function DueClock({ at, state, otherwise }: DueClockProps) {
  const zone = useViewerZone();
  const now = useNow();
  if (at === null) return otherwise ? <Clock state={state}>{otherwise}</Clock> : null;
  const due = new Date(at).getTime();
  const said = due < now ? t("late", { time: roughly(now - due) }) : short(at, zone, now);
  return (
    <Clock state={due < now ? "late" : state} used={used(due, now)} title={elsewhere(at, zone, now)}>
      {said}
    </Clock>
  );
}
