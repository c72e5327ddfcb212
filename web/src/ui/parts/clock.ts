/** Arithmetic behind the pictures of time: rings, bars with a tick, proportions of a day. */

/** Between 0 and 1, also for broken input, so that no picture ever leaves its frame. */
export function clamp(share: number): number {
  if (Number.isNaN(share)) return 0;
  return Math.min(1, Math.max(0, share));
}

/** How much of the allowed time is used. A due time at or before the start counts as used up. */
export function usedShare(start: number, due: number, now: number): number {
  if (due <= start) return 1;
  return clamp((now - start) / (due - start));
}

/** The limit stands at four fifths of the bar, so that a value beyond it still has room to show. */
const LIMIT_AT = 0.8;

/** Places of the fill and of the tick on a bar with a limit, as shares of its length. */
export function limitPlaces(value: number, limit: number): { fill: number; tick: number; over: boolean } {
  const full = Math.max(value, limit, Number.MIN_VALUE) / LIMIT_AT;
  return { fill: clamp(value / full), tick: clamp(limit / full), over: value > limit };
}

/** A share as a CSS percentage with at most two decimals. */
export function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}

/** 1450 seconds as "24:10". */
export function minutesSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** Minutes after midnight as "09:05". */
export function hourMinute(minutes: number): string {
  return minutesSeconds(minutes);
}

/** Short words for a stretch of time: "50 s", "12 min". */
export function stretch(seconds: number): string {
  return seconds < 60 ? `${Math.max(0, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
