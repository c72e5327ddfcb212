/** What can be read off the loudness of an answer. Levels are 0 to 1, one each `STEP_SECONDS`. */

export const STEP_SECONDS = 0.1;

/** Shorter breaks are breathing. */
const PAUSE_SECONDS = 1;
/** Below this nothing is heard, however quietly somebody speaks. */
const FLOOR = 0.008;
/** Of the usual loudness; below it nobody speaks. */
const QUIET = 0.18;
/** Enough for a picture, and nothing that could be listened to. */
const SENT_LEVELS = 240;

export interface Pause {
  /** Seconds from the start. */
  at: number;
  seconds: number;
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Loudness that most of the speaking reaches. */
function usual(levels: readonly number[]): number {
  const heard = levels.filter((level) => level > FLOOR).toSorted((one, other) => one - other);
  return heard[Math.floor(heard.length * 0.6)] ?? 0;
}

/** Silences between words, without what lies before the first and after the last. */
export function pausesOf(levels: readonly number[]): Pause[] {
  const bound = Math.max(FLOOR, usual(levels) * QUIET);
  const speaks = levels.map((level) => level > bound);
  const last = speaks.lastIndexOf(true);
  const pauses: Pause[] = [];
  let from: number | null = null;
  for (let at = speaks.indexOf(true); at >= 0 && at <= last; at += 1) {
    if (!speaks[at]) from ??= at;
    else if (from !== null) {
      const seconds = (at - from) * STEP_SECONDS;
      if (seconds >= PAUSE_SECONDS) pauses.push({ at: round(from * STEP_SECONDS, 1), seconds: round(seconds, 1) });
      from = null;
    }
  }
  return pauses;
}

export const longestOf = (pauses: readonly Pause[]): Pause | null =>
  pauses.reduce<Pause | null>((longest, pause) => (longest && longest.seconds >= pause.seconds ? longest : pause), null);

/** The loudest of each stretch, so that a picture of few bars still shows every word; never more bars than levels. */
export function barsOf(levels: readonly number[], most: number): number[] {
  const count = Math.min(most, levels.length);
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / count);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * levels.length) / count));
    return Math.max(...levels.slice(from, to));
  });
}

/** The levels that leave the browser: few and coarse. */
export const levelsToSend = (levels: readonly number[]): number[] => barsOf(levels, SENT_LEVELS).map((level) => round(Math.min(1, level), 2));

/** Loudness of one window of samples between -1 and 1: root mean square, raised so that speech fills the picture. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < samples.length; at += 1) sum += (samples[at] ?? 0) ** 2;
  return samples.length === 0 ? 0 : Math.min(1, Math.sqrt(sum / samples.length) * 3.2);
}

/** Nobody speaks so slowly: fewer words are a note on what was said. */
const SLOWEST_WORDS_A_MINUTE = 75;

/** Are there as many words as were spoken? */
export const looksVerbatim = (text: string, seconds: number): boolean =>
  text.split(/\s+/).filter(Boolean).length >= Math.max(5, (seconds / 60) * SLOWEST_WORDS_A_MINUTE);
