import { expect, test } from "vitest";
import { countWords, noteKind, spokenLength } from "./kinds";

test("a note for a round carries the round's name, known or not", () => {
  const rounds = [{ round: "bar_raiser", name: "Bar Raiser" }];
  expect(noteKind("questions-bar_raiser", rounds)?.title).toBe("Questions for Bar Raiser");
  expect(noteKind("questions-coding_1", rounds)?.title).toBe("Questions for coding 1");
  expect(noteKind("introduction", [])?.title).toBe("Two-minute introduction");
  expect(noteKind("diary", rounds)).toBeNull();
});

test("an introduction is measured as it would be spoken", () => {
  expect(countWords("  I run  payments.\n")).toBe(3);
  expect(spokenLength(Array.from({ length: 266 }, () => "word").join(" "))).toBe("266 words, about 1:54 at 140 words a minute");
});
