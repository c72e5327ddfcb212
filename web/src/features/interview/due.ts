import type { ClockState } from "@/ui/parts/Clock";
import { usedShare } from "@/ui/parts/clock";

const HOUR_MS = 60 * 60_000;
/** So near that it belongs to today's work. */
const SOON_MS = 4 * HOUR_MS;

export function dueState(due: string | null, now: number): ClockState {
  if (due === null) return "none";
  const left = Date.parse(due) - now;
  if (left < 0) return "late";
  return left < SOON_MS ? "soon" : "fine";
}

export const usedOf = (from: string, due: string, now: number): number => usedShare(Date.parse(from), Date.parse(due), now);
