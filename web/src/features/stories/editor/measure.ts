/** How long a story takes aloud, to scale, and who acts in it. */
import type { Report, Section, StoryContext } from "@/api/types/prep/stories";

/** As the server counts: words spoken in a minute. */
const WORDS_A_MINUTE = 140;
/** Minutes that an answer gets. */
export const USUAL: Record<StoryContext, { from: number; to: number }> = {
  loop: { from: 4, to: 6 },
  phone: { from: 3, to: 4 },
};
/** Room behind the longest usual answer, so that one that is too long still shows by how much. */
const ROOM_MINUTES = 2;

/** Below this there is nothing to look at yet. */
export const WORDS_BEFORE_FINDINGS = 40;

export const secondsOf = (words: number): number => Math.round((words * 60) / WORDS_A_MINUTE);

export const usualSeconds = (context: StoryContext) => ({ from: USUAL[context].from * 60, to: USUAL[context].to * 60 });

/** Seconds missing to a usual answer (negative), or over one (positive); none inside. */
export function beside(seconds: number, context: StoryContext): number {
  const { from, to } = usualSeconds(context);
  if (seconds < from) return seconds - from;
  return seconds > to ? seconds - to : 0;
}

export interface Bar {
  section: Section;
  /** Seconds from the start of the story. */
  at: number;
  seconds: number;
}

export function barsOf({ sections }: Pick<Report, "sections">): Bar[] {
  let words = 0;
  return sections.flatMap((part) => {
    const at = secondsOf(words);
    words += part.words;
    return part.words > 0 ? [{ section: part.section, at, seconds: secondsOf(words) - at }] : [];
  });
}

/** Width of a letter of the meter's small type, and what has to stay free between two names. */
const LETTER = 6;
const BETWEEN = 4;

/** Names below the bars, the longest sections first; a name that would run into another one is left out. */
export function labelsOf(bars: readonly Bar[], scale: number, nameOf: (section: Section) => string): { section: Section; x: number }[] {
  const placed: { section: Section; x: number; end: number }[] = [];
  for (const { section, at, seconds } of bars.toSorted((one, other) => other.seconds - one.seconds)) {
    const width = nameOf(section).length * LETTER;
    const x = Math.max(0, (at + seconds / 2) * scale - width / 2);
    const free = placed.every((other) => x >= other.end + BETWEEN || x + width + BETWEEN <= other.x);
    if (free) placed.push({ section, x, end: x + width });
  }
  return placed;
}

/** The last second of the scale. */
export const scaleEnd = (seconds: number, context: StoryContext): number =>
  Math.max((USUAL[context].to + ROOM_MINUTES) * 60, Math.ceil(seconds / 60 + 0.5) * 60);

export interface Actor {
  word: "I" | "we";
  x: number;
}

export interface Strip {
  actors: Actor[];
  cell: number;
  /** Room for a word under each. */
  named: boolean;
}

/** Widest cell of the strip, and the narrowest that still has room for "we". */
const WIDEST = 20;
const NARROWEST_NAMED = 17;
const GAP_SHARE = 0.2;

/** One cell for each "I" and "we" in the order of the text, as many as there are, within a width. */
export function stripOf(words: readonly ("I" | "we")[], width: number): Strip {
  const step = Math.min(WIDEST * (1 + GAP_SHARE), width / Math.max(1, words.length));
  const cell = step / (1 + GAP_SHARE);
  return { actors: words.map((word, at) => ({ word, x: at * step })), cell, named: cell >= NARROWEST_NAMED };
}

/** Runs of the same word, for whoever does not see the strip: "we 2, I 2, we 1". */
export function runsOf(words: readonly ("I" | "we")[]): string {
  const runs: { word: string; count: number }[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    if (last?.word === word) last.count += 1;
    else runs.push({ word, count: 1 });
  }
  return runs.map(({ word, count }) => `${word} ${count}`).join(", ");
}
