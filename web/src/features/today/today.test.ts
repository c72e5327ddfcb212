import { describe, expect, test } from "vitest";
import type { TodayView } from "@/api/types/today";
import { captions, segments } from "./agenda";
import { hours, minuteOfDay, ribbonItems, shortened } from "./ribbon";
import { byDay } from "./Week";

const ZONE = "Europe/Amsterdam";

function view(over: Partial<TodayView>): TodayView {
  const scorecards = { on_time: 0, of: 0, median_minutes: null, evidence_per_rating: null };
  return { date: "2026-11-23", time_zone: ZONE, waiting: [], ribbon: [], deadlines: [], next: null, week: [], load: [], scorecards, ...over };
}

const entry = (starts_at: string, ends_at: string, state = "booked") => ({
  interview_id: starts_at,
  candidate: "Elena Vasquez",
  round_name: "Coding 1",
  starts_at,
  ends_at,
  state,
});

test("minutes are counted in the viewer's zone", () => {
  expect(minuteOfDay("2026-11-23T12:30:00Z", ZONE)).toBe(13 * 60 + 30);
});

describe("the axis", () => {
  test("shows an ordinary day when nothing lies outside", () => {
    expect(hours([])).toEqual({ from: 9, to: 18 });
  });
  test("grows to an early interview and a late deadline", () => {
    const items = ribbonItems(
      view({
        ribbon: [entry("2026-11-23T06:30:00Z", "2026-11-23T07:20:00Z")],
        deadlines: [{ label: "Scorecard", at: "2026-11-23T19:00:00Z" }],
      }),
      ZONE,
    );
    expect(hours(items)).toEqual({ from: 7, to: 21 });
  });
  test("a block past midnight ends with the day", () => {
    const [item] = ribbonItems(view({ ribbon: [entry("2026-11-23T22:30:00Z", "2026-11-23T23:30:00Z")] }), ZONE);
    expect(item).toMatchObject({ start: 23 * 60 + 30, end: 24 * 60 });
  });
});

test("what falls due at one minute is one mark that says all", () => {
  const at = "2026-11-23T16:00:00Z";
  const labels = ["Scorecard for Ana", "Scorecard for Ben"];
  const items = ribbonItems(view({ deadlines: labels.map((label) => ({ label, at })) }), ZONE);
  expect(items).toMatchObject([{ word: "2 due", said: "Scorecard for Ana due 17:00, Scorecard for Ben due 17:00" }]);
});

test("what is over steps back on the ribbon", () => {
  const [item] = ribbonItems(view({ ribbon: [entry("2026-11-23T08:00:00Z", "2026-11-23T08:45:00Z", "held")] }), ZONE);
  expect(item).toMatchObject({ kind: "other", icon: "check" });
});

test.each([
  ["Elena Vasquez", "Elena V"],
  ["Cher", "Cher"],
  ["Ana María de la Cruz", "Ana C"],
])("%s is %s in a block", (name, short) => expect(shortened(name)).toBe(short));

describe("the agenda", () => {
  const part = (name: string, minutes: number, parts: string[] = []) => ({
    id: name,
    name,
    minutes,
    text: "",
    steps: [],
    parts: parts.map((each) => ({ id: each, name: each, minutes: minutes / parts.length })),
  });
  const agenda = [part("Context", 5), part("Deep questions", 40, ["a", "b", "c", "d"]), part("Their questions", 5)];
  test("is drawn in its finer parts, the longest as the main one", () => {
    expect(segments(agenda).map(({ minutes, kind }) => [minutes, kind])).toEqual([
      [5, undefined],
      [10, "main"],
      [10, "main"],
      [10, "main"],
      [10, "main"],
      [5, undefined],
    ]);
  });
  test("leaves out a word that would be cut", () => {
    expect(captions(agenda).map(({ name }) => name)).toEqual(["Context", "Deep questions", ""]);
  });
});

test("a week is told by day, in order", () => {
  const at = (starts_at: string) => ({ starts_at });
  const days = byDay([at("2026-11-25T10:00:00Z"), at("2026-11-23T14:30:00Z"), at("2026-11-23T23:30:00Z")], ZONE);
  expect(days.map(([day, rows]) => [day, rows.length])).toEqual([
    ["2026-11-23", 1],
    ["2026-11-24", 1],
    ["2026-11-25", 1],
  ]);
});
