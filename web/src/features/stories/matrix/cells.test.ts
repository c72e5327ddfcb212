import { describe, expect, test } from "vitest";
import type { Matrix, StoryBrief } from "@/api/types/prep/stories";
import { heard, linesOf, strengthOf } from "./cells";

const principle = (id: string, wanted: number, count: number): Matrix["principles"][number] => ({ id, name: id, short: id, critical: false, wanted, count });
const story = (id: string, principles: StoryBrief["principles"]) => ({ id, title: id, principles }) as StoryBrief;

const matrix = {
  principles: [principle("ownership", 1, 1), principle("think_big", 1, 0), principle("earn_trust", 2, 1), principle("have_backbone", 2, 0)],
  stories: [story("a", [{ id: "ownership", strength: "touches" }]), story("b", [{ id: "ownership", strength: "leads" }])],
} as Matrix;

describe("on a phone", () => {
  test("gaps come first, those wanted twice before the others", () => {
    expect(linesOf(matrix).map((line) => line.principle.id)).toEqual(["have_backbone", "think_big", "earn_trust", "ownership"]);
  });
  test("the story that leads stands before the one that touches", () => {
    expect(linesOf(matrix).at(-1)?.stories.map((each) => `${each.story.id} ${each.strength}`)).toEqual(["b leads", "a touches"]);
  });
});

test("a cell holds the strongest that a story says of a principle", () => {
  expect(strengthOf(story("x", [{ id: "o", strength: "touches" }, { id: "o", strength: "carries" }]), "o")).toBe("carries");
  expect(strengthOf(story("x", []), "o")).toBeUndefined();
});

test("what a round hears is what it asks for without the holes", () => {
  expect(heard({ round: "bar_raiser", name: "", slots: 4, wanted: ["a", "b", "c"], told: [], holes: ["b"] })).toBe(2);
});
