import { describe, expect, test } from "vitest";
import type { Card, Column, ColumnStage, Move, PipelineView } from "@/api/types/pipeline";
import { between, columnOf, findCard, moveInto, neighbour, sharedMoves, step, withMoved } from "./moves";

function card(id: string, state: string, moves: Move[] = []): Card {
  return {
    application_id: id,
    candidate: { id, name: id, headline: "" },
    state: state as Card["state"],
    version: 1,
    waiting: null,
    loop: null,
    cards_in: null,
    coverage: null,
    moves,
    updated_at: "2026-11-23T10:00:00Z",
  };
}

const column = (stage: ColumnStage, cards: Card[]): Column => ({
  stage,
  name: stage,
  count: cards.length,
  median_days: null,
  clock_days: null,
  late: false,
  cards,
  more: false,
});

const board = (...columns: Column[]) =>
  ({ requisition: {}, columns, chips: { late: 0, due_today: 0, candidate: 0 } }) as unknown as PipelineView;

test.each([
  ["phone_screen", "phone_screen"],
  ["loop_running", "loop"],
  ["loop", "loop"],
  ["offer", "references_offer"],
  ["withdrawn", "closed"],
  ["on_hold", undefined],
])("%s stands in column %s", (state, stage) => expect(columnOf(state)).toBe(stage));

describe("a way into a column", () => {
  const shut: Move = { to: "references", name: "References", blocked: "no decision yet" };
  const open: Move = { to: "offer", name: "Offer" };
  test("is the open one when several lead there", () => {
    expect(moveInto(card("a", "debrief", [shut, open]), "references_offer")).toBe(open);
  });
  test("is the shut one, with its reason, when no other does", () => {
    expect(moveInto(card("a", "debrief", [shut]), "references_offer")).toBe(shut);
  });
  test("is missing when the process has none", () => {
    expect(moveInto(card("a", "debrief", [shut]), "phone_screen")).toBeUndefined();
  });
});

test("a step on and a step back are told apart", () => {
  const moves: Move[] = [
    { to: "technical_screen", name: "Technical screen", undo: false },
    { to: "applied", name: "Back to Applied", undo: true },
  ];
  const at = card("a", "phone_screen", moves);
  expect([step(at, "on")?.to, step(at, "back")?.to]).toEqual(["technical_screen", "applied"]);
  expect(step(card("a", "applied"), "back")).toBeUndefined();
});

test("a moved card comes first in its new column and the counts follow", () => {
  const before = board(
    column("phone_screen", [card("a", "phone_screen"), card("b", "phone_screen")]),
    column("technical_screen", [card("c", "technical_screen")]),
  );
  const after = withMoved(before, "a", "technical_screen", { state: "technical_screen" });
  expect(after.columns.map(({ count, cards }) => [count, cards.map((each) => each.application_id)])).toEqual([
    [1, ["b"]],
    [2, ["a", "c"]],
  ]);
  expect(findCard(after, "a")?.card.state).toBe("technical_screen");
  expect(withMoved(before, "nobody", "technical_screen")).toBe(before);
});

describe("the keys", () => {
  const columns = [["a1", "a2", "a3"], [], ["c1"]];
  test.each([
    ["a2", "up", "a1"],
    ["a1", "up", "a1"],
    ["a3", "down", "a3"],
    ["a3", "right", "c1"],
    ["c1", "left", "a1"],
    [null, "down", "a1"],
    ["gone", "right", "a1"],
  ] as const)("from %s %s leads to %s", (from, direction, to) => expect(neighbour(columns, from, direction)).toBe(to));
  test("lead nowhere on an empty board", () => expect(neighbour([[], []], null, "down")).toBeNull());
});

test("a reach takes everything between, whichever way", () => {
  expect(between(["a", "b", "c", "d"], "d", "b")).toEqual(["b", "c", "d"]);
  expect(between(["a", "b"], "gone", "b")).toEqual(["b"]);
});

test("a bulk move offers what is open to anybody, never a way back", () => {
  const some = card("a", "phone_screen", [
    { to: "technical_screen", name: "Technical screen" },
    { to: "applied", name: "Back to Applied", undo: true },
  ]);
  const blocked = card("b", "debrief", [{ to: "references", name: "References", blocked: "no decision" }]);
  expect(sharedMoves([some, blocked])).toEqual([{ to: "technical_screen", name: "Technical screen" }]);
});
