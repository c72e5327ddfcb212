/** Days as `YYYY-MM-DD`, said and counted without a clock. */
import type { WeekMinutes } from "@/api/types/prep/profile";
import { day, isoDay } from "@/lib/time";

const DAY_MS = 86_400_000;

/** Noon UTC of that day, so that no zone can turn it into another. */
const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);

export const addDays = (date: string, days: number): string => isoDay(at(date) + days * DAY_MS, "UTC");

/** Whole days from one to the other. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);

/** 0 is Monday. */
export const weekdayOf = (date: string): number => (new Date(at(date)).getUTCDay() + 6) % 7;

/** "Sat 24 Oct"; the year follows when it is not that of `today`. */
export const dayWords = (date: string, today: string): string => day(at(date), "UTC", at(today));

/** A plan reaches over the turn of a year; nearer than this nobody mistakes the year. */
const NEAR_DAYS = 300;

/** "Sat 24 Oct", also across New Year. */
export const nearDay = (date: string, today: string): string =>
  dayWords(date, Math.abs(daysBetween(today, date)) < NEAR_DAYS ? date : today);

/** "24 Oct" */
export const shortDay = (date: string): string => dayWords(date, date).replace(/^\S+ /, "");

/** The minutes that the week gives from the first day up to and without the last. */
export function minutesUntil(from: string, to: string, week: WeekMinutes): number {
  const days = Math.max(0, daysBetween(from, to));
  let minutes = 0;
  for (let index = 0; index < days; index += 1) minutes += week[weekdayOf(addDays(from, index))] ?? 0;
  return minutes;
}
