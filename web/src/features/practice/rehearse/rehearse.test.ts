import { describe, expect, test } from "vitest";
import type { LineKind, RehearsalLine } from "@/api/types/prep/rehearsals";
import { draftOf, earlierOf, itemsOf, lackingIn, ratingsOf, withQuote, withRow } from "./card";
import { aheadBy, elapsedAt, partAt, segmentsOf } from "./clock";
import { split } from "./lines";
import { knownVote, labelsOf, voteOn } from "./votes";

const line = (at: number, kind: LineKind): RehearsalLine => ({ id: `${at}`, at_seconds: at, who: kind === "answer" ? "you" : "interviewer", kind, text: kind, because: null });
const AGENDA = [
  { id: "open", name: "Overview", minutes: 5, hints: [] },
  { id: "deep", name: "Deep questions", minutes: 40, hints: [] },
  { id: "ask", name: "Your questions to the interviewer", minutes: 5, hints: [] },
];

describe("the clock of a rehearsal", () => {
  const started = "2026-10-02T18:00:00Z";
  const wall = Date.parse("2026-10-02T18:01:00Z");

  test.each([
    [[], 60], [[line(40, "ask")], 60], [[line(300, "time"), line(20, "answer")], 300],
  ])("is never behind what was said", (lines, seconds) => {
    expect(elapsedAt(started, aheadBy({ lines, started_at: started }, wall), wall)).toBe(seconds);
  });

  test("stands in the part of the agenda that it is in", () => {
    expect([0, 299, 300, 2_699, 2_700, 9_999].map((seconds) => partAt({ agenda: AGENDA }, seconds)?.id)).toEqual(["open", "open", "deep", "deep", "ask", "ask"]);
    expect(segmentsOf({ agenda: AGENDA }).map(({ short }) => short)).toEqual([undefined, "Deep questions", undefined]);
  });
});

describe("what stands large", () => {
  test.each<[LineKind[], LineKind | null, LineKind[]]>([
    [[], null, []],
    [["ask"], "ask", []],
    [["ask", "answer", "follow_up"], "follow_up", []],
    [["ask", "answer", "time"], "ask", ["answer", "time"]],
    [["ask", "silence"], "ask", ["silence"]],
    [["ask", "answer", "interrupt", "answer"], "interrupt", ["answer"]],
  ])("of %j", (kinds, now, since) => {
    const parts = split(kinds.map((kind, at) => line(at, kind)));
    expect(parts.now?.kind ?? null).toBe(now);
    expect(parts.since.map(({ kind }) => kind)).toEqual(since);
  });
});

describe("one's own scorecard", () => {
  const anchors = { 1: "one", 2: "two", 3: "three", 4: "four" };
  const card = { competencies: [{ id: "c", name: "Coding", anchors }], principles: [{ id: "p", name: "Ownership", anchors }], ratings: [], vote: null, votes: [] };
  const items = itemsOf(card);

  test("says what is lacking until all is there", () => {
    let draft = draftOf(card);
    expect(lackingIn(items, draft)).toEqual({ unrated: 2, unbacked: 0, vote: true });
    draft = withQuote(withQuote(withRow(draft, "c", { rating: 3 }), "c", "first"), "c", "second");
    draft = { ...withRow(draft, "p", { rating: 2 }), vote: "lean_hire" };
    expect(lackingIn(items, draft)).toEqual({ unrated: 0, unbacked: 1, vote: false });
    expect(ratingsOf(draft)).toEqual([{ id: "c", rating: 3, evidence: "first\nsecond" }, { id: "p", rating: 2, evidence: "" }]);
  });

  test("is compared with earlier ones, where they rated it", () => {
    const compare = [{ at: "a", vote: null, ratings: [{ id: "c", rating: 2 as const, evidence: "" }] }, { at: "b", vote: "hire", ratings: [] }];
    expect(earlierOf({ compare }, "c")).toEqual([2, null]);
  });
});

describe("votes in the words of the process", () => {
  const own = ["Strongly inclined", "Inclined", "Not inclined", "Strongly not inclined"];

  test.each([
    ["Inclined", "lean_hire"], ["Strongly not inclined", "no_hire"], [null, null],
  ])("%s is %s on the card", (word, vote) => expect(voteOn(own, word)).toBe(vote));

  test("a screen has two", () => expect([voteOn(["Advance", "Reject"], "Reject"), labelsOf(["On", "Off"])]).toEqual(["reject", { advance: "On", reject: "Off" }]));

  test("without a card the shipped words are known", () => {
    expect(["Lean no hire", "hire", "Inclined", null].map(knownVote)).toEqual(["lean_no_hire", "hire", null, null]);
  });
});
