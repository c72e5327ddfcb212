import { describe, expect, it } from "vitest";
import type { InterviewView } from "@/api/types/interview";
import { elapsedSeconds, minutesPerQuestion, segmentsOf } from "./interviewClock";
import { ladderRows, type LadderFacts } from "./ladderRows";
import { t } from "./messages";

const question = (id: string, ladder: string[] = []) => ({ id, text: `${id}?`, principle: null, theme: null, ladder });
const part = (id: string, minutes: number) => ({ id, name: id, minutes, text: "", steps: [], parts: [], starts_minute: 0 });

function view(kind: string, agenda: [string, number][], questions: number) {
  return {
    round: { kind },
    agenda: agenda.map(([id, minutes]) => part(id, minutes)),
    questions: Array.from({ length: questions }, (_, index) => question(`q${index + 1}`)),
  } as unknown as InterviewView;
}

describe("the agenda of the clock", () => {
  const says = (of: InterviewView) => segmentsOf(of, t).map((segment) => `${segment.minutes} ${segment.name}`).join(", ");

  it("gives each planned question its share of a conversation", () => {
    const of = view("behavioral", [["Context", 5], ["Deep questions", 40], ["Close", 5]], 4);
    expect(says(of)).toBe("5 context, 10 question 1, 10 question 2, 10 question 3, 10 question 4, 5 close");
    expect(minutesPerQuestion(segmentsOf(of, t), 4)).toBe(10);
  });

  it("keeps its parts where the round is led by a problem", () => {
    const of = view("coding", [["Clarify", 5], ["Design", 10]], 2);
    expect(says(of)).toBe("5 clarify, 10 design");
    expect(minutesPerQuestion(segmentsOf(of, t), 2)).toBeNull();
  });

  it("keeps its parts while no question is planned", () => {
    expect(says(view("behavioral", [["Context", 5], ["Deep questions", 40]], 0))).toBe("5 context, 40 deep questions");
  });

  it("counts from the start and stops at the end", () => {
    const at = (started_at: string | null, ended_at: string | null) =>
      elapsedSeconds({ started_at, ended_at }, Date.parse("2026-11-23T13:24:10Z"));
    expect(at(null, null)).toBeNull();
    expect(at("2026-11-23T13:00:00Z", null)).toBe(1450);
    expect(at("2026-11-23T13:00:00Z", "2026-11-23T13:10:00Z")).toBe(600);
    expect(at("2026-11-23T13:30:00Z", null)).toBe(0);
  });
});

describe("the question ladder", () => {
  const facts: LadderFacts = {
    questions: [question("q1", ["a", "b"]), question("q2", ["c"]), question("q3")],
    book: {
      notes: [],
      asked: [
        { question: "q1", at_seconds: 320, rungs: [400, null] },
        { question: "q2", at_seconds: 870, rungs: [null] },
      ],
    },
    elapsed: 1450, running: true, minutes: 10, opened: null,
    nameOf: () => "Trust", minutesWord: (minutes) => `${minutes} min`,
  };
  const says = (changes: Partial<LadderFacts> = {}) =>
    ladderRows({ ...facts, ...changes }).map((row) => `${row.state}${row.open ? " open" : ""} ${row.time}`.trim());

  it("shows when a question was asked, how long it took, and what lies ahead", () => {
    expect(says()).toEqual(["asked 05:20, 9 min", "now open 14:30", "ahead 10 min"]);
  });

  it("has no current question after the interview", () => {
    expect(says({ running: false })).toEqual(["asked 05:20, 9 min", "asked 14:30, 10 min", "ahead 10 min"]);
  });

  it("can be read before the interview", () => {
    const before = { book: { notes: [], asked: [] }, elapsed: null, running: false, minutes: null, opened: "q1" };
    expect(says(before)).toEqual(["ahead open", "ahead", "ahead"]);
  });

  it("stamps the rungs", () => {
    expect(ladderRows(facts)[0]?.rungs.map((rung) => rung.askedAt)).toEqual(["06:40", undefined]);
  });
});
