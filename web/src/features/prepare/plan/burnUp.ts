/** The burn-up chart in numbers: minutes by day, scaled into a small picture. */
import type { Forecast } from "@/api/types/prep/plan";
import { daysBetween } from "../dates";

export const CHART = { width: 340, height: 158, left: 4, right: 300, top: 20, bottom: 130 };

export interface Point {
  x: number;
  y: number;
}

const line = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");

/** Round steps for the rules behind the lines: at most four. */
export function ruleMinutes(most: number): number[] {
  const steps = [60, 120, 300, 600, 1200, 3000, 6000];
  const step = steps.find((each) => most / each <= 4) ?? most;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

export interface BurnUp {
  today: Point;
  done: string;
  plan: string;
  planEnd: Point;
  /** Absent while there is too little to go on. */
  ahead: { line: string; band50: string; band80: string; end: Point; high: number; low: number } | null;
  rules: number[];
  x: (date: string) => number;
}

/** `until` is the day of the loop, or the last day of the plan. */
export function burnUp(forecast: Forecast, today: string, until: string): BurnUp {
  const { points, plan_points: plan, planned_minutes: planned, done_minutes: done } = forecast;
  const from = [points[0]?.date, plan[0]?.date, today].filter((date) => date !== undefined).toSorted()[0] ?? today;
  const days = Math.max(1, daysBetween(from, until));
  const most = Math.max(planned, forecast.high80 ?? 0, done, 60);
  const x = (date: string) => CHART.left + (Math.min(days, Math.max(0, daysBetween(from, date))) / days) * (CHART.right - CHART.left);
  const y = (minutes: number) => CHART.bottom - (minutes / most) * (CHART.bottom - CHART.top);
  const at = (date: string, minutes: number): Point => ({ x: x(date), y: y(minutes) });
  const now = at(today, done);
  const drawn = points.filter(({ date }) => date <= today).map(({ date, minutes }) => at(date, minutes));
  const planned_line = plan.map(({ date, minutes }) => at(date, minutes));
  const band = (low: number, high: number) => `M${now.x} ${now.y}L${CHART.right} ${y(high).toFixed(1)}V${y(low).toFixed(1)}Z`;
  const end = at(until, forecast.expected ?? 0);
  return {
    today: now,
    done: line([...drawn.filter((point) => point.x < now.x), now]),
    plan: line(planned_line),
    planEnd: planned_line.at(-1) ?? now,
    ahead: forecast.expected === null || until <= today
      ? null
      : {
          line: line([now, end]),
          band50: band(forecast.low50 ?? 0, forecast.high50 ?? 0),
          band80: band(forecast.low80 ?? 0, forecast.high80 ?? 0),
          end,
          high: y(forecast.high80 ?? 0),
          low: y(forecast.low80 ?? 0),
        },
    rules: ruleMinutes(most).map(y),
    x,
  };
}

/** The plan's minutes by that day, on the straight line between two of its points. */
export function plannedBy(points: Forecast["plan_points"], date: string): number {
  const before = points.findLast((point) => point.date <= date);
  const after = points.find((point) => point.date > date);
  if (!before || !after) return before?.minutes ?? 0;
  const share = daysBetween(before.date, date) / daysBetween(before.date, after.date);
  return before.minutes + share * (after.minutes - before.minutes);
}

/** Three labels at the right edge must not touch: pushed apart around the middle one. */
export function spread(high: number, middle: number, low: number, gap = 14): [number, number, number] {
  return [Math.min(high, middle - gap), middle, Math.max(low, middle + gap)];
}
