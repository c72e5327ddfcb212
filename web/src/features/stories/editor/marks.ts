/** Where findings stand in the text of a field, while it is being typed in. Indexes are UTF-16 units. */
import type { Finding, Section, StoryText } from "@/api/types/prep/stories";
import { placeInField } from "@/lib/scalars";

export const SECTIONS = ["situation", "task", "action", "result", "learning"] as const satisfies readonly Section[];

export interface Mark {
  key: string;
  start: number;
  end: number;
}

export type Marks = Record<Section, Mark[]>;

/** The same finding keeps its key from one look to the next, wherever the text before it has moved it to. */
export function keysOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, section, quote }) => {
    const name = `${rule}|${section ?? ""}|${quote}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name}|${nth}`;
  });
}

/** `text` is what was looked at. A finding without a place of its own has no mark. */
export function marksOf(findings: readonly Finding[], keys: readonly string[], text: StoryText): Marks {
  const marks: Marks = { situation: [], task: [], action: [], result: [], learning: [] };
  findings.forEach((finding, at) => {
    if (!finding.section || finding.kept) return;
    const whole = text[finding.section];
    const start = placeInField(whole, finding.section_start);
    const end = placeInField(whole, finding.section_end);
    if (end > start) marks[finding.section].push({ key: keys[at] ?? "", start, end });
  });
  for (const section of SECTIONS) marks[section].sort((one, other) => one.start - other.start || one.end - other.end);
  return marks;
}

/** Moves the marks with the text around them; a mark whose own words were touched goes, until the next look. */
export function moved(marks: readonly Mark[], before: string, after: string): Mark[] {
  let from = 0;
  const shorter = Math.min(before.length, after.length);
  while (from < shorter && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const to = before.length - same;
  const shift = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= from) return [mark];
    if (mark.start >= to) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    return [];
  });
}

export interface Piece {
  text: string;
  /** The findings that these words belong to. */
  keys: string[];
  /** Stays the same while the text around it grows; a finding may have several pieces. */
  id: string;
}

/** The text cut wherever a mark begins or ends: marks may lie over each other. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) {
    cuts.add(Math.min(start, text.length));
    cuts.add(Math.min(end, text.length));
  }
  const places = [...cuts].toSorted((one, other) => one - other);
  const seen = new Map<string, number>();
  return places.slice(0, -1).map((start, at) => {
    const keys = marks.filter((mark) => mark.start <= start && mark.end > start).map(({ key }) => key);
    const name = keys.join();
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { text: text.slice(start, places[at + 1]), keys, id: `${name}#${nth}` };
  });
}

/** A finding that speaks of a whole stretch points best without a line under all of it. */
const LONG_UNITS = 160;

export const isLong = ({ start, end }: Mark): boolean => end - start > LONG_UNITS;

/** The shortest finding around the caret: it is the one that is meant. One about a whole stretch is not meant by a click. */
export function markAt(marks: readonly Mark[], caret: number): Mark | undefined {
  return marks
    .filter((mark) => mark.start <= caret && caret <= mark.end && !isLong(mark))
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))[0];
}
