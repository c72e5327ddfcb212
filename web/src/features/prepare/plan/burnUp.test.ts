import { expect, test } from "vitest";
import type { Forecast } from "@/api/types/prep/plan";
import { burnUp, CHART, plannedBy, ruleMinutes, spread } from "./burnUp";

const forecast: Forecast = {
  planned_minutes: 4260, done_minutes: 1260, title: "", words: "",
  points: [{ date: "2026-09-07", minutes: 0 }, { date: "2026-10-01", minutes: 1260 }],
  plan_points: [{ date: "2026-09-07", minutes: 0 }, { date: "2026-11-20", minutes: 4260 }],
  expected: 3960, low50: 3780, high50: 4140, low80: 3480, high80: 4440,
};

test("the widest band touches the top, and wider means less sure", () => {
  const chart = burnUp(forecast, "2026-10-01", "2026-11-20");
  expect(chart.ahead?.high).toBe(CHART.top);
  expect(chart.ahead?.low).toBeGreaterThan(chart.ahead?.end.y ?? 0);
  expect(chart.x("2026-09-07")).toBe(CHART.left);
  expect(chart.x("2026-11-20")).toBe(CHART.right);
  expect(chart.today.x).toBeCloseTo(CHART.left + (24 / 74) * (CHART.right - CHART.left));
});

test("with too little evidence there is the plan's line and what is done, and no band", () => {
  const early = { ...forecast, expected: null, low50: null, high50: null, low80: null, high80: null };
  const chart = burnUp(early, "2026-10-01", "2026-11-20");
  expect(chart.ahead).toBeNull();
  expect(chart.plan).toMatch(/^M4\.0 .* L300\.0 20\.0$/);
});

test("on the first day nothing is divided by nothing", () => {
  const first = { ...forecast, points: [], plan_points: [], done_minutes: 0, planned_minutes: 0, expected: null, high80: null };
  expect(burnUp(first, "2026-10-01", "2026-10-01").done).toBe(`M${CHART.left}.0 ${CHART.bottom}.0`);
});

test("the plan is read between its points", () => {
  const points = [{ date: "2026-09-01", minutes: 0 }, { date: "2026-09-11", minutes: 600 }];
  expect(["2026-08-31", "2026-09-01", "2026-09-06", "2026-12-01"].map((date) => plannedBy(points, date))).toEqual([0, 0, 300, 600]);
});

test("rules stand at round hours, four at most", () => {
  expect(ruleMinutes(4440)).toEqual([1200, 2400, 3600]);
  expect(ruleMinutes(200)).toEqual([60, 120, 180]);
  expect(ruleMinutes(100_000)).toHaveLength(1);
});

test("labels at the edge keep their distance", () => {
  expect(spread(50, 52, 54)).toEqual([38, 52, 66]);
  expect(spread(10, 52, 90)).toEqual([10, 52, 90]);
});
