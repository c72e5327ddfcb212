import { expect, it } from "vitest";
import type { Note } from "@/api/types/interview";
import type { ScorecardDraft } from "./draft";
import { evidenceIn } from "./evidence";

const note = (text: string, at: number | null): Note => ({ id: "n", at_seconds: at, text, question: null });

function draft(evidence: Record<string, [string, number | null][]>): ScorecardDraft {
  const ratings = Object.entries(evidence).map(([item, pieces]) => ({
    item, kind: "principle" as const, name: item, rating: null,
    evidence: pieces.map(([text, at_seconds], index) => ({ id: `${item}${index}`, text, at_seconds })),
  }));
  return { vote: null, vote_reason: "", summary: "", ratings };
}

/** `[words]` are underlined; behind the bar stand the items. */
function check(of: Note, evidence: Parameters<typeof draft>[0], expected: string) {
  const { stretches, items } = evidenceIn(of, draft(evidence));
  const text = stretches.map((stretch) => (stretch.marked ? `[${stretch.text}]` : stretch.text)).join("");
  expect(`${text}|${items.join(",")}`).toBe(expected);
}

it("underlines the words and names the items", () => {
  check(note("she lost, shipped it", 60), {}, "she lost, shipped it|");
  check(note("she lost, shipped it", 60), { trust: [["shipped it", 60]] }, "she lost, [shipped it]|trust");
  check(note("she lost, shipped it", 60), { trust: [["she lost, shipped it", 60]] }, "[she lost, shipped it]|trust");
});

it("joins what overlaps", () => {
  check(note("abcdef", 60), { trust: [["abc", 60]], backbone: [["cde", 60]] }, "[abcde]f|trust,backbone");
});

it("keeps the tag of evidence that was reworded", () => {
  check(note("she lost", 60), { trust: [["lost the argument", 60]] }, "she lost|trust");
});

it("does not mix notes of different seconds", () => {
  check(note("same words", 60), { trust: [["same words", 61]] }, "same words|");
});

it("goes by the words alone where there is no clock", () => {
  check(note("same words", null), { trust: [["words", null]], backbone: [["other", null]] }, "same [words]|trust");
});

it("has nothing to show without a card", () => {
  expect(evidenceIn(note("text", null), null)).toEqual({ stretches: [{ text: "text", marked: false }], items: [] });
  expect(evidenceIn(note("", null), null).stretches).toEqual([]);
});
