import { describe, expect, test } from "vitest";
import * as time from "./time";

const AMSTERDAM = "Europe/Amsterdam";
/** Monday 23 November 2026, 11:20 in Amsterdam. */
const NOW = "2026-11-23T10:20:00Z";

describe("when", () => {
  test.each([
    ["2026-11-23T16:00:00Z", "today 17:00"],
    ["2026-11-23T23:30:00Z", "tomorrow 00:30"],
    ["2026-11-22T09:00:00Z", "yesterday 10:00"],
    ["2026-11-26T09:00:00Z", "Thu 10:00"],
    ["2026-11-29T09:00:00Z", "Sun 10:00"],
    ["2026-11-30T09:00:00Z", "Mon 30 Nov, 10:00"],
    ["2026-11-20T13:00:00Z", "Fri 20 Nov, 14:00"],
    ["2027-01-05T09:00:00Z", "Tue 5 Jan 2027, 10:00"],
    ["2026-09-01T09:00:00Z", "Tue 1 Sep, 11:00"],
  ])("%s is %s", (instant, said) => expect(time.when(instant, AMSTERDAM, NOW)).toBe(said));
});

test("the other party's side names its city and zone", () => {
  expect(time.elsewhere("2026-11-24T16:00:00Z", "Europe/Lisbon", NOW)).toBe("Tue 24 Nov, 16:00 in Lisbon (WET)");
  expect(time.elsewhere("2026-11-24T23:00:00Z", "America/New_York", NOW)).toMatch(/^Tue 24 Nov, 18:00 in New York \(/);
});

test("days are counted on the calendar, also across a change of the clocks", () => {
  expect(time.dayDistance("2026-10-25T22:30:00Z", AMSTERDAM, "2026-10-24T22:30:00Z")).toBe(0);
  expect(time.dayDistance("2026-10-25T23:30:00Z", AMSTERDAM, "2026-10-24T21:30:00Z")).toBe(2);
});

test.each([
  [0, "0 min"],
  [50, "50 min"],
  [60, "1 h"],
  [100, "1 h 40 min"],
  [24 * 60, "1 day"],
  [49 * 60, "2 days"],
])("%i minutes last %s", (minutes, said) => expect(time.duration(minutes * 60_000)).toBe(said));

test("a rough length keeps its largest unit", () => {
  expect([185, 42, 60 * 50].map((minutes) => time.roughly(minutes * 60_000))).toEqual(["3 h", "42 min", "2 days"]);
});

test.each([
  ["2026-11-23T12:00:00Z", "in 1 h 40 min"],
  ["2026-11-23T10:20:30Z", "now"],
  ["2026-11-23T07:20:00Z", "3 h ago"],
])("%s is %s from now", (instant, said) => expect(time.fromNow(instant, NOW)).toBe(said));

test("a span names its days only when it needs both", () => {
  expect(time.span("2026-11-23T12:00:00Z", "2026-11-23T12:50:00Z", AMSTERDAM, NOW)).toBe("13:00 to 13:50");
  expect(time.span("2026-11-23T22:30:00Z", "2026-11-23T23:30:00Z", AMSTERDAM, NOW)).toBe(
    "Mon 23 Nov, 23:30 to Tue 24 Nov, 00:30",
  );
});

test("page title and machine date", () => {
  expect(time.longDay(NOW, AMSTERDAM)).toBe("Monday, 23 November");
  expect(time.isoDay("2026-11-23T23:30:00Z", AMSTERDAM)).toBe("2026-11-24");
  expect(time.zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  expect([time.isZone("Europe/Lisbon"), time.isZone("Mars/Olympus")]).toEqual([true, false]);
});
