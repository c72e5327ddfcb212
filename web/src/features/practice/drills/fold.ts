/** An answer to read again: what later questions quoted is marked, and of a long one the rest is folded away. */
export interface SaidPiece {
  text: string;
  marked: boolean;
}

interface Range {
  from: number;
  to: number;
}

/** Up to here an answer is shown whole. */
const SHORT = 260;
/** Of a long one, about as much of its beginning. */
const BEGINNING = 140;

/** Where the quoted words stand; each quote once, none inside another. */
export function rangesOf(answer: string, quotes: readonly string[]): Range[] {
  const plain = answer.toLowerCase();
  const ranges: Range[] = [];
  const found = quotes
    .filter((quote) => quote.trim() !== "")
    .map((quote) => ({ from: plain.indexOf(quote.toLowerCase()), length: quote.length }))
    .filter(({ from }) => from >= 0)
    .toSorted((one, other) => one.from - other.from || other.length - one.length);
  for (const { from, length } of found) {
    const last = ranges.at(-1);
    if (!last || from >= last.to) ranges.push({ from, to: from + length });
  }
  return ranges;
}

/** Sentences by their places; a text without stops is one. */
function sentences(answer: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const stop of answer.matchAll(/[.!?…]+["”’)]*\s+|\n+/gu)) {
    const to = stop.index + stop[0].length;
    ranges.push({ from, to });
    from = to;
  }
  if (from < answer.length) ranges.push({ from, to: answer.length });
  return ranges;
}

function marked(answer: string, { from, to }: Range, marks: readonly Range[]): SaidPiece[] {
  const pieces: SaidPiece[] = [];
  let at = from;
  for (const mark of marks) {
    if (mark.to <= from || mark.from >= to) continue;
    const start = Math.max(mark.from, from);
    const end = Math.min(mark.to, to);
    if (start > at) pieces.push({ text: answer.slice(at, start), marked: false });
    pieces.push({ text: answer.slice(start, end), marked: true });
    at = end;
  }
  if (at < to) pieces.push({ text: answer.slice(at, to), marked: false });
  return pieces;
}

export const whole = (answer: string, quotes: readonly string[]): SaidPiece[] =>
  marked(answer, { from: 0, to: answer.length }, rangesOf(answer, quotes));

/** `null`: short enough to stand there whole. */
export function folded(answer: string, quotes: readonly string[]): SaidPiece[] | null {
  if (answer.length <= SHORT) return null;
  const marks = rangesOf(answer, quotes);
  const shown = sentences(answer).filter((sentence, at) => {
    const quoted = marks.some((mark) => mark.from < sentence.to && mark.to > sentence.from);
    return quoted || at === 0 || sentence.to <= BEGINNING;
  });
  const pieces: SaidPiece[] = [];
  let end = 0;
  for (const sentence of shown) {
    const cutAt = !marks.some((mark) => mark.from < sentence.to && mark.to > sentence.from) && sentence.to - sentence.from > SHORT;
    const to = cutAt ? sentence.from + (answer.slice(sentence.from, sentence.from + BEGINNING).lastIndexOf(" ") || BEGINNING) : sentence.to;
    if (sentence.from > end) pieces.push({ text: "… ", marked: false });
    pieces.push(...marked(answer, { from: sentence.from, to }, marks));
    end = to;
  }
  if (end < answer.length) pieces.push({ text: /\s$/.test(answer.slice(0, end)) ? "…" : " …", marked: false });
  return end >= answer.length && pieces.every(({ text }) => text !== "… ") ? null : pieces;
}

const TITLE = 52;

/** For the top bar, cut at a word. */
export function shortened(text: string): string {
  if (text.length <= TITLE) return text;
  return `${text.slice(0, text.lastIndexOf(" ", TITLE)).replace(/[,;:]$/, "")} …`;
}
