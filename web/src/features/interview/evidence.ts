import type { Note } from "@/api/types/interview";
import type { ScorecardDraft } from "./draft";

/** A piece of a note's text; `items` names what it is evidence for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

export interface NoteEvidence {
  /** The whole text, in pieces. */
  stretches: Stretch[];
  /** Items that this note is evidence for, in the order of the card. */
  items: string[];
}

/** Evidence belongs to the note of the same second; without a clock, to the note that has its words. */
function belongs(note: Note, piece: { text: string; at_seconds: number | null }): boolean {
  if (note.at_seconds !== piece.at_seconds) return false;
  return note.at_seconds !== null || note.text.includes(piece.text);
}

/** How a note looks once parts of it are evidence. Edited evidence keeps its tag, only unedited words are underlined. */
export function evidenceIn(note: Note, draft: ScorecardDraft | null): NoteEvidence {
  const marked = Array.from({ length: note.text.length }, () => false);
  const items: string[] = [];
  for (const row of draft?.ratings ?? []) {
    const pieces = row.evidence.filter((piece) => belongs(note, piece));
    if (pieces.length > 0) items.push(row.item);
    for (const { text } of pieces) {
      const start = note.text.indexOf(text);
      if (start >= 0) marked.fill(true, start, start + text.length);
    }
  }
  return { stretches: stretches(note.text, marked), items };
}

function stretches(text: string, marked: readonly boolean[]): Stretch[] {
  const result: Stretch[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end += 1) {
    if (end < text.length && marked[end] === marked[start]) continue;
    result.push({ text: text.slice(start, end), marked: marked[start] === true });
    start = end;
  }
  return result;
}
