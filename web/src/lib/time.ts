/**
 * Instants as people say them, in a named time zone, by Intl alone.
 * Every function takes the zone; those that speak of today also take `now`, so that tests need no clock.
 */

/** Unix milliseconds, an RFC 3339 text or a Date. */
export type Instant = number | string | Date;

const LOCALE = "en-GB";
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Further away than this a weekday alone would be read as the nearer one. */
const WEEKDAY_REACH_DAYS = 6;

const toDate = (instant: Instant): Date => (instant instanceof Date ? instant : new Date(instant));

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format costs a hundred times more than using it. */
function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone}|${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options });
  formats.set(key, made);
  return made;
}

function part(instant: Instant, zone: string, options: Intl.DateTimeFormatOptions, type: string): string {
  const parts = format(zone, options).formatToParts(toDate(instant));
  return parts.find((piece) => piece.type === type)?.value ?? "";
}

/** "17:00" */
export const clock = (instant: Instant, zone: string): string =>
  format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(toDate(instant));

/** "Tue" or "Tuesday" */
export const weekday = (instant: Instant, zone: string, length: "short" | "long" = "short"): string =>
  part(instant, zone, { weekday: length }, "weekday");

/** English short months of three letters: Intl gives "Sept". */
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

function calendarDay(instant: Instant, zone: string): CalendarDay {
  const options = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const pieces = new Map(
    format(zone, options)
      .formatToParts(toDate(instant))
      .map((piece) => [piece.type, Number(piece.value)]),
  );
  return { year: pieces.get("year") ?? 0, month: pieces.get("month") ?? 1, day: pieces.get("day") ?? 1 };
}

/** "2026-11-24", the date in that zone; sorts and compares as text. */
export function isoDay(instant: Instant, zone: string): string {
  const { year, month, day } = calendarDay(instant, zone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Whole calendar days from `now` to the instant in that zone: 0 today, 1 tomorrow, -1 yesterday. */
export function dayDistance(instant: Instant, zone: string, now: Instant): number {
  const at = (moment: Instant) => {
    const { year, month, day } = calendarDay(moment, zone);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((at(instant) - at(now)) / DAY_MS);
}

/** "Tue 24 Nov"; the year follows when it is not this one. */
export function day(instant: Instant, zone: string, now: Instant): string {
  const date = calendarDay(instant, zone);
  const year = date.year === calendarDay(now, zone).year ? "" : ` ${date.year}`;
  return `${weekday(instant, zone)} ${date.day} ${MONTHS[date.month - 1]}${year}`;
}

/** "Monday, 23 November", for a page title. */
export function longDay(instant: Instant, zone: string): string {
  const month = part(instant, zone, { month: "long", day: "numeric" }, "month");
  return `${weekday(instant, zone, "long")}, ${calendarDay(instant, zone).day} ${month}`;
}

/** "Tue 24 Nov, 17:00" */
export const dayTime = (instant: Instant, zone: string, now: Instant): string =>
  `${day(instant, zone, now)}, ${clock(instant, zone)}`;

/** "today", "tomorrow", "yesterday", "Thu" within the coming days, else "Tue 24 Nov" */
export function relativeDay(instant: Instant, zone: string, now: Instant): string {
  const distance = dayDistance(instant, zone, now);
  if (distance === 0) return "today";
  if (distance === 1) return "tomorrow";
  if (distance === -1) return "yesterday";
  if (distance > 1 && distance <= WEEKDAY_REACH_DAYS) return weekday(instant, zone);
  return day(instant, zone, now);
}

/** For deadlines and appointments: "today 17:00", "tomorrow 09:30", "Thu 10:00", "Tue 24 Nov, 17:00" */
export function when(instant: Instant, zone: string, now: Instant): string {
  const distance = dayDistance(instant, zone, now);
  const near = distance >= -1 && distance <= WEEKDAY_REACH_DAYS;
  return near ? `${relativeDay(instant, zone, now)} ${clock(instant, zone)}` : dayTime(instant, zone, now);
}

/** "13:00 to 13:50", or both days when it runs past midnight. */
export function span(from: Instant, to: Instant, zone: string, now: Instant): string {
  const sameDay = dayDistance(from, zone, to) === 0;
  return sameDay ? `${clock(from, zone)} to ${clock(to, zone)}` : `${dayTime(from, zone, now)} to ${dayTime(to, zone, now)}`;
}

/** "50 min", "1 h 40 min", "3 days": two units at most, rounded down. */
export function duration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 day" : `${days} days`;
}

/** The largest unit alone, for places where the exact time does not matter: "3 h", "2 days". */
export function roughly(milliseconds: number): string {
  return duration(milliseconds).replace(/^(\d+ h) .*$/, "$1");
}

/** "in 1 h 40 min", "3 h ago", "now" */
export function fromNow(instant: Instant, now: Instant): string {
  const distance = toDate(instant).getTime() - toDate(now).getTime();
  if (Math.abs(distance) < MINUTE_MS) return "now";
  return distance > 0 ? `in ${duration(distance)}` : `${duration(distance)} ago`;
}

/** "CET", or "GMT+9" where the zone has no short name. */
export const zoneName = (instant: Instant, zone: string): string =>
  part(instant, zone, { timeZoneName: "short" }, "timeZoneName");

/** "Amsterdam" from "Europe/Amsterdam" */
export const zoneCity = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** The other party's side of an appointment: "Tue 24 Nov, 16:00 in Lisbon (WET)" */
export const elsewhere = (instant: Instant, zone: string, now: Instant): string =>
  `${dayTime(instant, zone, now)} in ${zoneCity(zone)} (${zoneName(instant, zone)})`;

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat(LOCALE, { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The browser's own zone, until a person says otherwise. */
export const localZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

export const allZones = (): string[] => {
  const zones = Intl.supportedValuesOf("timeZone");
  return zones.includes("UTC") ? zones : [...zones, "UTC"];
};
