import { describe, expect, it } from "vitest";
import type { InterviewRow, ScorecardLine } from "@/api/types/interview";
import { byDay, cardLists, fits, isOver, ordered } from "./listing";

function row(id: string, starts_at: string, rest: Partial<InterviewRow> = {}): InterviewRow {
  const ends_at = new Date(Date.parse(starts_at) + 50 * 60_000).toISOString();
  return { id, starts_at, ends_at, state: "booked", role: "lead", reply: "none", scorecard: "none", due_at: null, ...rest } as InterviewRow;
}
const line = (id: string, rest: Partial<ScorecardLine>): ScorecardLine => ({ ...row(id, "2026-11-23T12:00:00Z"), progress: null, ...rest });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(" ");

describe("the list of interviews", () => {
  it("is parted by the viewer's own days", () => {
    const rows = [row("a", "2026-11-23T12:00:00Z"), row("b", "2026-11-23T23:30:00Z"), row("c", "2026-11-24T09:00:00Z")];
    const says = (zone: string) => byDay(rows, zone).map((group) => `${group.day}: ${ids(group.rows)}`);
    expect(says("UTC")).toEqual(["2026-11-23: a b", "2026-11-24: c"]);
    expect(says("Europe/Amsterdam")).toEqual(["2026-11-23: a", "2026-11-24: b c"]);
  });

  it("shows the nearest first", () => {
    const rows = [row("b", "2026-11-24T12:00:00Z"), row("a", "2026-11-23T12:00:00Z")];
    expect(ids(ordered(rows, "upcoming"))).toBe("a b");
    expect(ids(ordered(rows, "past"))).toBe("b a");
  });

  it("can be narrowed to a seat and to what waits for an answer", () => {
    const rows = [row("a", "2026-11-23T12:00:00Z"), row("b", "2026-11-23T12:00:00Z", { role: "shadow" }), row("c", "2026-11-23T12:00:00Z", { reply: "accepted" })];
    const kept = (filter: Parameters<typeof fits>[1]) => ids(rows.filter((one) => fits(one, filter)));
    expect(kept({})).toBe("a b c");
    expect(kept({ seat: "shadow" })).toBe("b");
    expect(kept({ seat: "lead", answer: "waiting" })).toBe("a");
  });

  it("keeps a running interview among the upcoming", () => {
    const now = Date.parse("2026-11-23T15:00:00Z");
    expect(isOver(row("a", "2026-11-23T12:00:00Z", { state: "running" }), now)).toBe(false);
    expect(isOver(row("a", "2026-11-23T12:00:00Z"), now)).toBe(true);
    expect(isOver(row("a", "2026-11-23T14:30:00Z"), now)).toBe(false);
    expect(isOver(row("a", "2026-11-23T14:30:00Z", { state: "held" }), now)).toBe(true);
  });
});

it("scorecards: owed by their clock, drafts of what still runs, then those that are in", () => {
  const lists = cardLists([
    line("in", { scorecard: "in", state: "held" }),
    line("later", { scorecard: "owed", state: "held", due_at: "2026-11-25T16:00:00Z" }),
    line("late", { scorecard: "draft", state: "held", due_at: "2026-11-20T16:00:00Z" }),
    line("running", { scorecard: "draft", state: "running" }),
    line("ahead", { scorecard: "none", state: "booked" }),
    line("waived", { scorecard: "waived", state: "held" }),
  ]);
  expect([ids(lists.owed), ids(lists.drafts), ids(lists.submitted)]).toEqual(["late later", "running", "in waived"]);
});
