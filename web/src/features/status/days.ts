/** Interviews put into days of one time zone, with what lies between them. */
import type { CandidateInterview } from "@/api/types/public";
import { clock, duration, isoDay } from "@/lib/time";
import { t } from "./words";

const MINUTE_MS = 60_000;
const BREATH_MINUTES = 30;
const LUNCH_MINUTES = 40;

export interface Slot {
  interview: CandidateInterview;
  /** What comes before the next one; null after the last of a day. */
  pause: string | null;
}

export interface Day {
  date: string;
  slots: Slot[];
  /** First and last hour of the picture. */
  from: number;
  to: number;
}

/** Minutes after midnight. */
export function minuteOf(instant: string, zone: string): number {
  const [hours = 0, minutes = 0] = clock(instant, zone).split(":").map(Number);
  return hours * 60 + minutes;
}

function pauseBetween(end: string, start: string, zone: string): string | null {
  const minutes = Math.round((Date.parse(start) - Date.parse(end)) / MINUTE_MS);
  if (minutes <= 0) return null;
  const length = duration(minutes * MINUTE_MS);
  if (minutes <= BREATH_MINUTES) return t("breathe", { length });
  const [from, to] = [minuteOf(end, zone), minuteOf(start, zone)];
  const noon = from <= 13 * 60 && to >= 12 * 60 + LUNCH_MINUTES;
  return t(noon && minutes >= LUNCH_MINUTES ? "lunch" : "free", { length });
}

export function daysOf(interviews: readonly CandidateInterview[], zone: string): Day[] {
  const sorted = interviews.toSorted((one, other) => one.starts_at.localeCompare(other.starts_at));
  const dates = [...new Set(sorted.map((interview) => isoDay(interview.starts_at, zone)))];
  return dates.map((date) => {
    const held = sorted.filter((interview) => isoDay(interview.starts_at, zone) === date);
    const starts = held.map((interview) => minuteOf(interview.starts_at, zone));
    const ends = held.map((interview, at) => (starts[at] ?? 0) + interview.minutes);
    return {
      date,
      from: Math.floor(Math.min(...starts) / 60),
      to: Math.min(24, Math.ceil(Math.max(...ends) / 60)),
      slots: held.map((interview, at) => {
        const after = held[at + 1];
        return { interview, pause: after ? pauseBetween(interview.ends_at, after.starts_at, zone) : null };
      }),
    };
  });
}
