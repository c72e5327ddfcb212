import { describe, expect, it } from "vitest";
import type { CandidateInterview } from "@/api/types/public";
import { daysOf } from "./days";

function interview(round: string, starts: string, minutes: number): CandidateInterview {
  const ends = new Date(Date.parse(starts) + minutes * 60_000).toISOString();
  return { round_name: round, summary: "", starts_at: starts, ends_at: ends, minutes, with: [], place: "", ics: "" };
}

describe("days of interviews", () => {
  it("sorts them into days of the zone and names what lies between", () => {
    const days = daysOf(
      [
        interview("design", "2026-11-20T10:00:00Z", 60),
        interview("coding", "2026-11-20T09:00:00Z", 45),
        interview("late", "2026-11-20T23:30:00Z", 30),
        interview("coding 2", "2026-11-20T13:00:00Z", 45),
      ],
      "Europe/Lisbon",
    );
    expect(days.map((day) => day.date)).toEqual(["2026-11-20"]);
    const [day] = days;
    expect(day?.slots.map((slot) => [slot.interview.round_name, slot.pause])).toEqual([
      ["coding", "15 min to breathe"],
      ["design", "Lunch, 2 h"],
      ["coding 2", "9 h 45 min free"],
      ["late", null],
    ]);
    expect([day?.from, day?.to]).toEqual([9, 24]);
  });

  it("puts the same instant into the next day further east", () => {
    const days = daysOf([interview("late", "2026-11-20T23:30:00Z", 30)], "Europe/Amsterdam");
    expect(days.map((day) => day.date)).toEqual(["2026-11-21"]);
  });
});
