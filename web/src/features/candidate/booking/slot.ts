/** Dates and times as people type them, in a named zone, and the instants that they mean. */
import type { LoopRound } from "@/api/types/application";
import { clock, isoDay } from "@/lib/time";

export interface Slot {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  time: string;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const FIRST = "10:00";
/** Nobody should begin a round later than this without having been asked. */
const LATEST_HOUR = 16;
const BREAK_MINUTES = 15;
const STEP_MINUTES = 15;

/** The wall clock of an instant in a zone, read as if it were UTC. */
const wall = (at: number, zone: string): number => Date.parse(`${isoDay(at, zone)}T${clock(at, zone)}:00Z`);

/** The instant of a wall-clock time in a zone; of a time that is skipped in spring, the one an hour later. */
export function instantOf({ date, time }: Slot, zone: string): string | undefined {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  let at = wanted;
  // The second round corrects a first guess on the other side of a change of the clocks.
  for (let round = 0; round < 2; round += 1) at += wanted - wall(at, zone);
  return new Date(at).toISOString().replace(".000Z", "Z");
}

export const slotOf = (at: string, zone: string): Slot => ({ date: isoDay(at, zone), time: clock(at, zone) });

function nextWorkday(at: number, zone: string): string {
  let day = at + DAY_MS;
  while ([0, 6].includes(new Date(wall(day, zone)).getUTCDay())) day += DAY_MS;
  return isoDay(day, zone);
}

/** After the last booked round with a break, or the next working morning. */
export function suggestSlot(rounds: readonly LoopRound[], zone: string, now: number): Slot {
  const ends = rounds.flatMap((round) => (round.ends_at && round.state !== "cancelled" ? [Date.parse(round.ends_at)] : []));
  const last = Math.max(...ends, 0);
  if (last <= now) return { date: nextWorkday(now, zone), time: FIRST };
  const step = STEP_MINUTES * MINUTE_MS;
  const after = Math.ceil((last + BREAK_MINUTES * MINUTE_MS) / step) * step;
  if (Number(clock(after, zone).slice(0, 2)) > LATEST_HOUR) return { date: nextWorkday(last, zone), time: FIRST };
  return slotOf(new Date(after).toISOString(), zone);
}

const DAY_BEGINS = 8;
const DAY_ENDS = 19;

/** Outside of the hours in which one would ask somebody to be interviewed. */
export function isOddHour(at: string, minutes: number, zone: string): boolean {
  const hour = (instant: number) => Number(clock(instant, zone).slice(0, 2)) + Number(clock(instant, zone).slice(3)) / 60;
  const start = hour(Date.parse(at));
  return start < DAY_BEGINS || start + minutes / 60 > DAY_ENDS || [0, 6].includes(new Date(wall(Date.parse(at), zone)).getUTCDay());
}
