/** Minutes in words. */

/** "40 min", "1 h", "1 h 25 min"; nothing is "0 min". */
export function minutesWords(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole} min`;
  const rest = whole % 60;
  return rest === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${rest} min`;
}

/** Whole hours, for sums: "71 h". Anything under an hour stays in minutes. */
export function hoursWords(minutes: number): string {
  return minutes > 0 && minutes < 60 ? minutesWords(minutes) : `${Math.round(minutes / 60)} h`;
}

/** A length that was spoken or timed, from seconds: "1:54", "0:07", "1:02:05". */
export function lengthWords(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** Minutes with a fraction as a length: 5.43 is "5:26". */
export const spokenWords = (minutes: number): string => lengthWords(minutes * 60);

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "seven", "14": small numbers read better as words. */
export const countWords = (count: number): string => SMALL[count] ?? String(count);
