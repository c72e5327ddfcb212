import { describe, expect, test } from "vitest";
import type { Plan } from "@/api/types/prep/plan";
import { findBlock, finishBlock, itemGroups, itemsDue, moveBlock, nextBlock, nextDay, openDays } from "./moves";
import { item, samplePlan } from "./sample";

const day = (plan: Plan, date: string) => {
  const { blocks, ...sums } = plan.week.days.find((each) => each.date === date) ?? samplePlan().week.days[0]!;
  return { ...sums, blocks: blocks.map(({ id }) => id) };
};

describe("moving a block", () => {
  test("takes its minutes from one day to the other", () => {
    const moved = moveBlock(samplePlan(), "b", "2026-10-04");
    expect(day(moved, "2026-10-01")).toMatchObject({ planned: 20, over: 0, blocks: ["c"] });
    expect(day(moved, "2026-10-04")).toMatchObject({ planned: 40, over: 0, blocks: ["b"] });
  });

  test("says what does not fit any more", () => {
    expect(day(moveBlock(samplePlan(), "d", "2026-10-01"), "2026-10-01")).toMatchObject({ planned: 130, over: 70 });
    expect(day(moveBlock(samplePlan(), "d", "2026-10-02"), "2026-10-02")).toMatchObject({ planned: 70, over: 70 });
  });

  test("of its own is no slip", () => {
    const moved = moveBlock(samplePlan(), "e", "2026-10-04");
    expect(findBlock(moved, "e")?.block).toMatchObject({ state: "planned", was: null });
    expect(moved.slipped).toEqual([]);
  });

  test("to today makes it one for today, to another week takes it out of sight", () => {
    expect(findBlock(moveBlock(samplePlan(), "d", "2026-10-01"), "d")?.block.state).toBe("today");
    expect(findBlock(moveBlock(samplePlan(), "d", "2026-10-05"), "d")).toBeNull();
  });

  test("that is not there, or to where it stands, changes nothing", () => {
    const plan = samplePlan();
    expect(moveBlock(plan, "gone", "2026-10-04")).toBe(plan);
    expect(moveBlock(plan, "b", "2026-10-01")).toBe(plan);
  });
});

test.each([
  ["b", 1, "2026-10-02"],
  ["b", -1, null],
  ["d", -1, "2026-10-02"],
  ["d", 1, "2026-10-04"],
  ["a", 1, null],
] as const)("block %s goes with the arrow %d to %s", (id, step, to) => {
  expect(nextDay(samplePlan(), id, step)).toBe(to);
});

test("the day of the loop and later take no blocks", () => {
  const plan = samplePlan({ date: "2026-10-03" });
  expect(nextDay(plan, "b", 1)).toBe("2026-10-02");
  expect(openDays(plan).map(({ date }) => date)).toEqual(["2026-10-01", "2026-10-02"]);
});

test("what is done counts as done, and the next thing follows", () => {
  const done = finishBlock(samplePlan(), "b");
  expect(day(done, "2026-10-01")).toMatchObject({ done: 40, planned: 20 });
  expect(nextBlock(samplePlan())?.id).toBe("b");
  expect(nextBlock(done)?.id).toBe("c");
  expect(nextBlock(finishBlock(done, "c"))).toBeNull();
});

describe("items", () => {
  test("are shown by what is due first, with what was ticked last at the end", () => {
    const items = [
      item("late", { due: "2026-11-13" }),
      item("undated"),
      item("soon", { due: "2026-10-16" }),
      item("dropped", { state: "dropped" }),
      item("day", { phase: "day_of", due: "2026-11-20" }),
      item("old", { state: "ticked", ticked_at: "2026-09-01T10:00:00Z" }),
      item("new", { state: "ticked", ticked_at: "2026-09-27T10:00:00Z" }),
    ];
    expect(itemsDue(items).map(({ id }) => id)).toEqual(["soon", "late", "undated", "new"]);
  });

  test("are seven at most before somebody asks for all", () => {
    const items = Array.from({ length: 30 }, (_, index) => item(String(index), { due: "2026-10-16" }));
    expect(itemsDue(items)).toHaveLength(7);
  });

  test("keep the order of the checklist in their groups", () => {
    const groups = itemGroups([item("1"), item("2", { group: "Practice" }), item("3")]);
    expect(groups.map(({ group, items }) => [group, items.map(({ id }) => id)])).toEqual([["Technical", ["1", "3"]], ["Practice", ["2"]]]);
  });
});
