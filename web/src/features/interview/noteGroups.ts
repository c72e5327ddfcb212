import type { Note } from "@/api/types/interview";

export interface NoteGroup {
  /** The question that was being asked; `null` outside of any. */
  question: string | null;
  notes: Note[];
}

/** Notes in the order they were written, parted where the question changed. */
export function noteGroups(notes: readonly Note[]): NoteGroup[] {
  const groups: NoteGroup[] = [];
  for (const note of notes) {
    const last = groups.at(-1);
    if (last && last.question === note.question) last.notes.push(note);
    else groups.push({ question: note.question, notes: [note] });
  }
  return groups;
}

/** What is chosen to become evidence: a stretch of a note, or the whole of it. */
export interface Chosen {
  note: string;
  /** `null`: the whole note. */
  text: string | null;
}

/** The selection of the page, when it lies inside the text of one note (an element with `data-note`). */
export function selectedIn(selection: Selection | null): Chosen | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const holder = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest<HTMLElement>("[data-note]") ?? null;
  };
  const note = holder(selection.anchorNode);
  const text = selection.toString().trim();
  if (!note || note !== holder(selection.focusNode) || text === "") return null;
  return { note: note.dataset["note"] ?? "", text };
}
