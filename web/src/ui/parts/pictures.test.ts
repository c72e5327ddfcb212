import { expect, test } from "vitest";
import { position, totalMinutes, type Segment } from "./agenda";
import { clamp, limitPlaces, minutesSeconds, percent, stretch, usedShare } from "./clock";
import { ringDash } from "./Clock";
import { covered, isGap, probed, type CoverageRow } from "./coverage";
import { dayMinutes } from "./LoopStrip";
import { initials, shortName, tint } from "./people";
import { stageLayout } from "./stages";
import { matching } from "./usePersonaList";

test("a ring draws the used share and never leaves the circle", () => {
  const around = ringDash(1)[0];
  const check = (used: number, share: number) => {
    const [drawn, rest] = ringDash(used);
    expect(drawn / around).toBeCloseTo(share);
    expect(drawn + rest).toBeCloseTo(around);
  };
  check(0, 0);
  check(0.25, 0.25);
  check(1, 1);
  check(7, 1);
  check(-1, 0);
  check(Number.NaN, 0);
});

test("the used share of a clock counts from its start to its due time", () => {
  expect(usedShare(0, 100, 25)).toBe(0.25);
  expect(usedShare(0, 100, 400)).toBe(1);
  expect(usedShare(0, 100, -5)).toBe(0);
  expect(usedShare(100, 100, 50)).toBe(1);
});

test("the tick stands at four fifths until the value runs over the limit", () => {
  expect(limitPlaces(5, 10)).toEqual({ fill: 0.4, tick: 0.8, over: false });
  expect(limitPlaces(20, 10)).toEqual({ fill: 0.8, tick: 0.4, over: true });
  expect(limitPlaces(10, 10).over).toBe(false);
  expect(limitPlaces(0, 0)).toEqual({ fill: 0, tick: 0, over: false });
});

test("numbers become short words", () => {
  expect(minutesSeconds(1450)).toBe("24:10");
  expect(minutesSeconds(-3)).toBe("00:00");
  expect(minutesSeconds(6000)).toBe("100:00");
  expect(stretch(50)).toBe("50 s");
  expect(stretch(130)).toBe("2 min");
  expect(percent(1 / 3)).toBe("33.33%");
  expect(clamp(2)).toBe(1);
});

const agenda: Segment[] = [
  { name: "context", minutes: 5, kind: "side" },
  { name: "questions", minutes: 40 },
  { name: "theirs", minutes: 5, kind: "side" },
];

test("an agenda knows its segment, what is left in it and when it is over", () => {
  expect(totalMinutes(agenda)).toBe(50);
  const check = (seconds: number, index: number, left: number, over: number) =>
    expect(position(agenda, seconds)).toMatchObject({ index, left, over });
  check(0, 0, 300, 0);
  check(299, 0, 1, 0);
  check(300, 1, 2400, 0);
  check(2999, 2, 1, 0);
  check(3130, 2, 0, 130);
  check(-10, 0, 300, 0);
  expect(position(agenda, 1500).along).toBe(0.5);
});

test("the width of a day is the sum of its minutes", () => {
  expect(dayMinutes([{ minutes: 45 }, { minutes: 60 }, { minutes: 50 }, { minutes: 45 }])).toBe(200);
  expect(dayMinutes([])).toBe(0);
});

test("stage boxes fill the width in order and do not overlap", () => {
  const { boxes, columns } = stageLayout([{ name: "Applied" }, { name: "Loop", note: "7 rounds, 370 min" }, { name: "Offer" }]);
  expect(boxes[0]?.[0]).toBe(0);
  expect(boxes.at(-1)?.[1]).toBeCloseTo(1);
  expect(columns.split(") ").length).toBe(5);
  boxes.slice(1).forEach(([left], index) => expect(left).toBeGreaterThan(boxes[index]?.[1] ?? 0));
});

test("initials come from the first and the last word, a tint from the whole name", () => {
  expect(initials("Amara Okafor")).toBe("AO");
  expect(initials("  Mei  ")).toBe("M");
  expect(initials("Ana María de la Cruz")).toBe("AC");
  expect(initials("")).toBe("?");
  expect(shortName({ name: "Wei Zhang" })).toBe("Wei");
  expect(tint("Wei Zhang")).toBe(tint(" wei zhang "));
  const seen = new Set(["Wei Zhang", "Amara Okafor", "Daniel Reyes", "Elena Vasquez", "Tomás Ferreira", "Mei Tanaka", "Kofi Mensah"].map(tint));
  expect(seen.size).toBeGreaterThan(2);
});

test("a gap is a principle with fewer people than the process wants", () => {
  const row: CoverageRow = {
    id: "trust",
    name: "Earn Trust",
    critical: true,
    need: 2,
    cells: { amara: { kind: "questions", count: 3 }, wei: { kind: "blocked" } },
  };
  expect(covered(row)).toBe(1);
  expect(isGap(row)).toBe(true);
  expect(isGap({ ...row, need: 1 })).toBe(false);
  expect(probed([row], "amara")).toBe(1);
  expect(probed([row], "wei")).toBe(0);
});

test("a persona is found by any words of name and role", () => {
  const personas = [
    { id: "1", name: "Naledi Mokoena", role: "Bar Raiser" },
    { id: "2", name: "Tomás Ferreira", role: "recruiter" },
  ];
  const found = (query: string) => matching(personas, query).map((persona) => persona.id);
  expect(found("")).toEqual(["1", "2"]);
  expect(found("raiser nal")).toEqual(["1"]);
  expect(found("REC")).toEqual(["2"]);
  expect(found("nobody")).toEqual([]);
});
