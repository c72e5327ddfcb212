import { describe, expect, it } from "vitest";
import type { Note } from "@/api/types/interview";
import * as pages from "./notebook";
import type { Notebook } from "./notebook";

const questions = [
  { id: "q1", ladder: ["what", "who"] },
  { id: "q2", ladder: ["data"] },
  { id: "q3", ladder: [] },
];
const empty: Notebook = { notes: [], asked: [] };
const note = (id: string, text: string, at: number | null = null): Note => ({ id, text, at_seconds: at, question: null });

/** Presses the key for the next mark at each of these seconds and tells what was marked. */
function press(seconds: number[]): string[] {
  let book = empty;
  return seconds.map((at) => {
    const mark = pages.nextMark(book, questions);
    if (!mark) return "nothing";
    book = pages.withMark(book, questions, mark, at);
    return mark.rung === null ? mark.question : `${mark.question}.${mark.rung}`;
  });
}

describe("marks", () => {
  it("go down the ladder, then to the next question, and end", () => {
    expect(press([10, 20, 30, 40, 50, 60, 70])).toEqual(["q1", "q1.0", "q1.1", "q2", "q2.0", "q3", "nothing"]);
  });

  it("keep the time of the first asking", () => {
    const once = pages.withAsked(empty, questions[0]!, 10);
    expect(pages.withAsked(once, questions[0]!, 99)).toBe(once);
    const rung = pages.withRung(once, questions[0]!, 1, 20);
    expect(rung.asked[0]).toEqual({ question: "q1", at_seconds: 10, rungs: [null, 20] });
    expect(pages.withRung(rung, questions[0]!, 1, 99)).toBe(rung);
  });

  it("mark the question too when a rung is marked first", () => {
    const book = pages.withRung(empty, questions[1]!, 0, 15);
    expect(book.asked).toEqual([{ question: "q2", at_seconds: 15, rungs: [15] }]);
  });

  it("are taken back one by one, the latest first", () => {
    let book = pages.withRung(pages.withRung(empty, questions[0]!, 0, 15), questions[0]!, 1, 25);
    book = pages.withoutLastMark(book, "q1");
    expect(book.asked[0]?.rungs).toEqual([15, null]);
    book = pages.withoutLastMark(pages.withoutLastMark(book, "q1"), "q1");
    expect(book.asked).toEqual([]);
  });

  it("may jump to the next question and come back to one that was passed over", () => {
    let book = pages.withAsked(empty, questions[1]!, 10);
    expect(pages.nextQuestion(book, questions)).toEqual({ question: "q3", rung: null });
    book = pages.withAsked(book, questions[2]!, 20);
    expect(pages.nextQuestion(book, questions)).toEqual({ question: "q1", rung: null });
  });

  it("tell the question that was asked last, whatever its place in the kit", () => {
    const book = pages.withAsked(pages.withAsked(empty, questions[2]!, 10), questions[0]!, 60);
    expect(pages.currentOf(book)).toBe("q1");
    expect(pages.currentOf(empty)).toBeNull();
  });
});

describe("notes", () => {
  it("vanish when their text is emptied and come back where they stood", () => {
    const book = { ...empty, notes: [note("a", "one"), note("b", "two"), note("c", "three")] };
    const gone = pages.withText(book, "b", "  ");
    expect(gone.notes.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(pages.withNoteAt(gone, note("b", "two"), 1)).toEqual(book);
  });

  it("count as unsaved when they are new or changed", () => {
    const held = { ...empty, notes: [note("a", "one"), note("b", "two")] };
    const here = { ...empty, notes: [note("a", "one"), note("b", "two, longer"), note("c", "three")] };
    expect(pages.unsavedNotes(here, held)).toBe(2);
  });

  it("of both sides stay when a conflict is merged", () => {
    const theirs = { ...empty, notes: [note("a", "one", 5), note("b", "theirs", 30)] };
    const mine = { ...empty, notes: [note("a", "one", 5), note("b", "mine", 30), note("c", "new", 10)] };
    const both = pages.merged(theirs, mine, () => "fresh");
    expect(both.notes.map(({ id, text }) => `${id} ${text}`)).toEqual(["a one", "c new", "b theirs", "fresh mine"]);
  });
});
