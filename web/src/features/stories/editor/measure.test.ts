import { describe, expect, test } from "vitest";
import { barsOf, beside, labelsOf, runsOf, scaleEnd, secondsOf, stripOf } from "./measure";

describe("the meter", () => {
  test("counts 140 words a minute", () => expect([secondsOf(0), secondsOf(140), secondsOf(473)]).toEqual([0, 60, 203]));

  test.each([
    [203, "loop", -37], [240, "loop", 0], [360, "loop", 0], [400, "loop", 40], [203, "phone", 0], [100, "phone", -80], [300, "phone", 60],
  ] as const)("%d seconds in a %s are %d beside a usual answer", (seconds, context, off) => expect(beside(seconds, context)).toBe(off));

  test("puts the sections end to end, without a gap and without the empty ones", () => {
    const bars = barsOf({
      sections: [
        { section: "situation", words: 124, minutes: 0.9 },
        { section: "task", words: 0, minutes: 0 },
        { section: "action", words: 223, minutes: 1.6 },
      ],
    });
    expect(bars).toEqual([{ section: "situation", at: 0, seconds: 53 }, { section: "action", at: 53, seconds: 96 }]);
  });

  test("names the sections that have room, the longest first", () => {
    const bars = [
      { section: "situation", at: 0, seconds: 53 }, { section: "task", at: 53, seconds: 20 },
      { section: "action", at: 73, seconds: 96 }, { section: "result", at: 169, seconds: 29 }, { section: "learning", at: 198, seconds: 6 },
    ] as const;
    expect(labelsOf(bars, 0.75, (section) => section).map(({ section }) => section)).toEqual(["action", "situation", "result"]);
  });

  test("grows for a story that is too long", () => {
    expect([scaleEnd(203, "loop"), scaleEnd(203, "phone"), scaleEnd(600, "loop")]).toEqual([480, 360, 660]);
  });
});

describe("the strip of who acts", () => {
  test("keeps the order of the text", () => {
    const { actors, named } = stripOf(["we", "we", "I"], 240);
    expect(actors.map(({ word }) => word)).toEqual(["we", "we", "I"]);
    expect(actors.every(({ x }, at) => at === 0 || x > (actors[at - 1]?.x ?? 0))).toBe(true);
    expect(named).toBe(true);
  });
  test("stays within its width and drops the words when they have no room", () => {
    const { actors, cell, named } = stripOf(Array.from({ length: 40 }, () => "I" as const), 240);
    expect((actors.at(-1)?.x ?? 0) + cell).toBeLessThanOrEqual(240);
    expect(named).toBe(false);
  });
  test("nobody is an empty strip", () => expect(stripOf([], 240).actors).toEqual([]));
  test("is read aloud in runs", () => expect(runsOf(["we", "we", "I", "I", "we"])).toBe("we 2, I 2, we 1"));
});
