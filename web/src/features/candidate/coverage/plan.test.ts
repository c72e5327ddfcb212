import { expect, test } from "vitest";
import type { CoverageView } from "@/api/types/coverage";
import { gapsFilled, opsBack, rowsOf, withOps } from "./plan";

const cell = (round: string, assigned = false, suggested = false) => ({ round, questions: assigned ? 2 : 0, assigned, suggested, repeated: false });
const row = (id: string, wanted: number, cells: ReturnType<typeof cell>[]) => ({
  id, name: id, short: id, critical: wanted > 1, wanted, have: cells.filter((each) => each.assigned).length, cells,
});
const give = { op: "assign", round: "b", principle: "trust" } as const;

const plan = (): CoverageView => ({
  version: 1,
  rounds: ["a", "b"].map((round) => ({ round, name: round, short: round, kind: "", minutes: 60, person: null, min: 0, max: 3, count: 0, interview_id: null })),
  principles: [row("trust", 2, [cell("a", true), cell("b")]), row("depth", 1, [cell("a"), cell("b", false, true)])],
  competencies: [],
  questions: [{ round: "a", items: [{ id: "q1", text: "", principle: "trust", repeated: false, near: null }] }, { round: "b", items: [] }],
  covered: 1, critical_twice: 0, critical: 1, repeats: 0,
  to_settle: [{ kind: "critical", title: "", text: "", action: { label: "", op: give } }],
  seats: [],
  minutes: { total: 120, min: 60, max: 180, ok: true },
});

test("a gap offers what the sentence offers, else what fits", () => {
  expect(rowsOf(plan()).map((each) => each.suggestion)).toEqual(["b", "b"]);
});

test("a covered row offers nothing", () => {
  expect(rowsOf(withOps(plan(), [give]))[0]?.suggestion).toBeUndefined();
});

test("an assignment shows at once and settles its line", () => {
  const after = withOps(plan(), [give]);
  expect(after.principles[0]?.have).toBe(2);
  expect(after.to_settle).toEqual([]);
  expect(gapsFilled(plan(), after)).toBe(1);
});

test("the way back undoes assignments and questions, and nothing else", () => {
  const before = plan();
  const after = withOps(plan(), [give]);
  after.questions = [before.questions[0] ?? { round: "a", items: [] }, { round: "b", items: [{ id: "q2", text: "", principle: "trust", repeated: false, near: null }] }];
  expect(opsBack(before, after)).toEqual([
    { op: "unassign", round: "b", principle: "trust" },
    { op: "set_questions", round: "b", questions: [] },
  ]);
  expect(opsBack(before, plan())).toEqual([]);
});
