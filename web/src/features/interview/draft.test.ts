import { describe, expect, it } from "vitest";
import type { Item } from "@/api/types/interview";
import * as cards from "./draft";

const item = (id: string): Item => ({ item: id, kind: "principle", name: id.toUpperCase(), critical: false, anchors: ["", "", "", ""], description: "" });
const items = [item("trust"), item("backbone"), item("results")];
const blank = cards.draftOf(items, null);
const piece = (id: string, text: string, at: number | null = null) => ({ id, text, at_seconds: at });
const texts = (draft: cards.ScorecardDraft, of: string) =>
  draft.ratings.find((row) => row.item === of)?.evidence.map((evidence) => evidence.text);

function saysMissing(draft: cards.ScorecardDraft): string {
  const { both, rating, evidence, vote } = cards.missingIn(draft);
  const names = (rows: { item: string }[]) => rows.map((row) => row.item).join(",");
  return `${names(both)}|${names(rating)}|${names(evidence)}|${vote ? "vote" : ""}`;
}

describe("a scorecard draft", () => {
  it("starts without any rating or vote and with a row for every item", () => {
    expect(blank.vote).toBeNull();
    expect(blank.ratings.map((row) => [row.item, row.rating])).toEqual([["trust", null], ["backbone", null], ["results", null]]);
  });

  it("takes over what the server has, in the order of the items, and drops items that are no longer assigned", () => {
    const row = (id: string, rating: 1 | 4) => ({ item: id, kind: "principle" as const, name: id, rating, evidence: [] });
    const card = { ratings: [row("gone", 1), row("backbone", 4)], vote: "hire" as const, vote_reason: "r", summary: "s" };
    const draft = cards.draftOf(items, card);
    expect(draft.ratings.map(({ rating }) => rating)).toEqual([null, 4, null]);
    expect([draft.vote, draft.vote_reason, draft.summary]).toEqual(["hire", "r", "s"]);
  });

  it("keeps evidence in the order of the interview, untimed last", () => {
    let draft = cards.withEvidence(blank, "trust", piece("1", "after"));
    draft = cards.withEvidence(draft, "trust", piece("2", "late", 900));
    draft = cards.withEvidence(draft, "trust", piece("3", "early", 60));
    draft = cards.withEvidence(draft, "trust", piece("4", "after that"));
    expect(texts(draft, "trust")).toEqual(["early", "late", "after", "after that"]);
    expect(texts(draft, "backbone")).toEqual([]);
  });

  it("takes evidence back when the same words are marked for the same item again", () => {
    const once = cards.withEvidenceToggled(blank, "trust", piece("1", "words", 60));
    expect(texts(once, "trust")).toEqual(["words"]);
    expect(texts(cards.withEvidenceToggled(once, "trust", piece("2", "words", 60)), "trust")).toEqual([]);
    expect(texts(cards.withEvidenceToggled(once, "backbone", piece("2", "words", 60)), "trust")).toEqual(["words"]);
  });

  it("removes evidence whose text is emptied", () => {
    const draft = cards.withEvidence(blank, "trust", piece("1", "words"));
    expect(texts(cards.withEvidenceText(draft, "trust", "1", " shorter "), "trust")).toEqual(["shorter"]);
    expect(texts(cards.withEvidenceText(draft, "trust", "1", "  "), "trust")).toEqual([]);
  });

  it("says what is missing until it is complete", () => {
    let draft = blank;
    expect(saysMissing(draft)).toBe("trust,backbone,results|||vote");
    draft = cards.withRating(draft, "backbone", 3);
    draft = cards.withEvidence(draft, "results", piece("1", "x"));
    expect(saysMissing(draft)).toBe("trust|results|backbone|vote");
    expect(cards.firstMissing(draft)).toBe("trust");
    for (const { item: id } of items) draft = cards.withRating(cards.withEvidence(draft, id, piece(id, "x")), id, 2);
    expect(cards.isComplete(cards.missingIn(draft))).toBe(false);
    expect(cards.isComplete(cards.missingIn({ ...draft, vote: "lean_hire" }))).toBe(true);
    expect(cards.firstMissing(draft)).toBeNull();
  });
});
