import { expect, test } from "vitest";
import type { LoopRound } from "@/api/types/application";
import { instantOf, isOddHour, slotOf, suggestSlot } from "./slot";

const AMSTERDAM = "Europe/Amsterdam";

test("a wall-clock time means the instant of its zone, on both sides of a change of the clocks", () => {
  const check = (date: string, time: string, zone: string, expected: string | undefined) =>
    expect(instantOf({ date, time }, zone), `${date} ${time} ${zone}`).toBe(expected);
  check("2026-11-24", "10:00", AMSTERDAM, "2026-11-24T09:00:00Z");
  check("2026-07-01", "10:00", AMSTERDAM, "2026-07-01T08:00:00Z");
  check("2026-03-29", "01:30", AMSTERDAM, "2026-03-29T00:30:00Z");
  check("2026-03-29", "03:30", AMSTERDAM, "2026-03-29T01:30:00Z");
  check("2026-11-24", "00:30", "Asia/Kolkata", "2026-11-23T19:00:00Z");
  check("2026-11-24", "23:30", "America/Los_Angeles", "2026-11-25T07:30:00Z");
  check("", "10:00", AMSTERDAM, undefined);
  check("2026-11-24", "", AMSTERDAM, undefined);
});

test("a slot reads back as it was written", () => {
  const slot = { date: "2026-12-01", time: "14:15" };
  expect(slotOf(instantOf(slot, "Asia/Tokyo") ?? "", "Asia/Tokyo")).toEqual(slot);
});

test("the next round is proposed after the last one, or on the next working morning", () => {
  const friday = Date.parse("2026-11-20T15:00:00Z");
  const round = (ends_at: string | null, state = "booked") => ({ ends_at, state }) as LoopRound;
  const check = (rounds: LoopRound[], expected: string) => {
    const { date, time } = suggestSlot(rounds, AMSTERDAM, friday);
    expect(`${date} ${time}`).toBe(expected);
  };
  check([], "2026-11-23 10:00");
  check([round("2026-11-24T09:45:00Z")], "2026-11-24 11:00");
  check([round("2026-11-24T09:50:00Z")], "2026-11-24 11:15");
  check([round("2026-11-24T16:30:00Z")], "2026-11-25 10:00");
  check([round("2026-11-27T16:30:00Z")], "2026-11-30 10:00");
  check([round("2026-11-24T09:45:00Z", "cancelled")], "2026-11-23 10:00");
});

test("odd hours are those of whoever is asked", () => {
  expect(isOddHour("2026-11-24T09:00:00Z", 60, AMSTERDAM)).toBe(false);
  expect(isOddHour("2026-11-24T09:00:00Z", 60, "America/New_York")).toBe(true);
  expect(isOddHour("2026-11-24T17:30:00Z", 60, AMSTERDAM)).toBe(true);
  expect(isOddHour("2026-11-28T09:00:00Z", 60, AMSTERDAM)).toBe(true);
});
