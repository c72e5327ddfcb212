import type { Asked, InterviewView, Note } from "@/api/types/interview";

/** One person's private notes on an interview, with what was asked and when. */
export interface Notebook {
  notes: Note[];
  asked: Asked[];
}

/** In one order of keys, so that two notebooks compare as text. */
export function notebookOf(view: Pick<InterviewView, "notes" | "questions" | "spare_questions">): Notebook {
  return {
    notes: view.notes.map(({ id, at_seconds, text, question }) => ({ id, at_seconds, text, question })),
    asked: [...view.questions, ...view.spare_questions]
      .filter((question) => question.asked_at_seconds !== null || question.rungs_asked.some((rung) => rung !== null))
      .map((question) => ({ question: question.id, at_seconds: question.asked_at_seconds, rungs: question.rungs_asked })),
  };
}

export const withNote = (book: Notebook, note: Note): Notebook => ({ ...book, notes: [...book.notes, note] });

/** A note without text is no note. */
export function withText(book: Notebook, id: string, text: string): Notebook {
  if (text.trim() === "") return withoutNote(book, id);
  return { ...book, notes: book.notes.map((note) => (note.id === id ? { ...note, text: text.trim() } : note)) };
}

export const withoutNote = (book: Notebook, id: string): Notebook => ({
  ...book,
  notes: book.notes.filter((note) => note.id !== id),
});

/** Puts a removed note back where it stood. */
export const withNoteAt = (book: Notebook, note: Note, index: number): Notebook => ({
  ...book,
  notes: book.notes.toSpliced(index, 0, note),
});

type Laddered = { id: string; ladder: readonly string[] };

export function askedOf(book: Notebook, question: string): Asked | undefined {
  return book.asked.find((entry) => entry.question === question);
}

/** The question that is being talked about: the one asked last. */
export function currentOf(book: Notebook): string | null {
  const asked = book.asked.filter((entry) => entry.at_seconds !== null);
  const last = asked.reduce<Asked | null>(
    (late, entry) => (late === null || (entry.at_seconds ?? 0) >= (late.at_seconds ?? 0) ? entry : late),
    null,
  );
  return last?.question ?? null;
}

/** Asking again something already asked changes nothing: the first time counts. */
export function withAsked(book: Notebook, question: Laddered, at: number): Notebook {
  if (askedOf(book, question.id)) return book;
  const entry: Asked = { question: question.id, at_seconds: at, rungs: question.ladder.map(() => null) };
  return { ...book, asked: [...book.asked, entry] };
}

export function withRung(book: Notebook, question: Laddered, rung: number, at: number): Notebook {
  if (askedOf(book, question.id)?.rungs[rung] != null) return book;
  const opened = withAsked(book, question, at);
  return {
    ...opened,
    asked: opened.asked.map((entry) =>
      entry.question === question.id ? { ...entry, rungs: question.ladder.map((_, index) => (index === rung ? at : (entry.rungs[index] ?? null))) } : entry,
    ),
  };
}

/** Takes back the mark that came last by time: a rung, or the question itself when none of its rungs is marked. */
export function withoutLastMark(book: Notebook, question: string): Notebook {
  const entry = askedOf(book, question);
  if (!entry) return book;
  const latest = entry.rungs.reduce<number>((late, at, index) => (at !== null && at >= (entry.rungs[late] ?? -1) ? index : late), -1);
  const rest = book.asked.filter((other) => other !== entry);
  if (latest < 0) return { ...book, asked: rest };
  return { ...book, asked: book.asked.map((other) => (other === entry ? { ...entry, rungs: entry.rungs.with(latest, null) } : other)) };
}

export type Mark = { question: string; rung: number | null };

/** What the next mark would be: the current question's first open rung, else the next question not yet asked. */
export function nextMark(book: Notebook, questions: readonly Laddered[]): Mark | null {
  const current = questions.find((question) => question.id === currentOf(book));
  const rungs = current ? askedOf(book, current.id)?.rungs : undefined;
  const rung = current?.ladder.findIndex((_, index) => rungs?.[index] == null) ?? -1;
  if (current && rung >= 0) return { question: current.id, rung };
  return nextQuestion(book, questions);
}

export function nextQuestion(book: Notebook, questions: readonly Laddered[]): Mark | null {
  const from = questions.findIndex((question) => question.id === currentOf(book)) + 1;
  const ahead = [...questions.slice(from), ...questions.slice(0, from)];
  const open = ahead.find((question) => !askedOf(book, question.id));
  return open ? { question: open.id, rung: null } : null;
}

export function withMark(book: Notebook, questions: readonly Laddered[], mark: Mark, at: number): Notebook {
  const question = questions.find((candidate) => candidate.id === mark.question);
  if (!question) return book;
  return mark.rung === null ? withAsked(book, question, at) : withRung(book, question, mark.rung, at);
}

/** How many notes the server does not have yet as they are here. */
export function unsavedNotes(here: Notebook, held: Notebook): number {
  const known = new Map(held.notes.map((note) => [note.id, note.text]));
  return here.notes.filter((note) => known.get(note.id) !== note.text).length;
}

/** Both sides of a conflict in one notebook: of a note that both changed, both texts stay. */
export function merged(theirs: Notebook, mine: Notebook, freshId: () => string): Notebook {
  const held = new Map(theirs.notes.map((note) => [note.id, note.text]));
  const added = mine.notes.filter((note) => held.get(note.id) !== note.text);
  const notes = [...theirs.notes, ...added.map((note) => (held.has(note.id) ? { ...note, id: freshId() } : note))];
  const known = new Set(theirs.asked.map((entry) => entry.question));
  return {
    notes: notes.toSorted((one, other) => order(one) - order(other)),
    asked: [...theirs.asked, ...mine.asked.filter((entry) => !known.has(entry.question))],
  };
}

/** Before the interview first; what was written without a clock afterwards stays last. */
const order = (note: Note) => note.at_seconds ?? -1;
