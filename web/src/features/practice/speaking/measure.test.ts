import { describe, expect, test } from "vitest";
import { barsOf, levelOf, levelsToSend, longestOf, looksVerbatim, pausesOf } from "./measure";

const said = (seconds: number, level = 0.4) => Array.from({ length: seconds * 10 }, (_, at) => level * (at % 3 === 1 ? 0.6 : 1));
const silent = (seconds: number, level = 0) => Array.from({ length: seconds * 10 }, () => level);

describe("pauses by level", () => {
  test.each([
    ["nothing was recorded", [], []],
    ["nothing was said", silent(10), []],
    ["no break", said(10), []],
    ["a breath", [...said(3), ...silent(0.5), ...said(3)], []],
    ["a pause", [...said(3), ...silent(5), ...said(2)], [{ at: 3, seconds: 5 }]],
    ["noise in the pause", [...said(3), ...silent(2, 0.03), ...said(2)], [{ at: 3, seconds: 2 }]],
    ["thinking before and silence after", [...silent(4), ...said(3), ...silent(6)], []],
    ["two pauses", [...said(1), ...silent(1), ...said(1), ...silent(2), ...said(1)], [{ at: 1, seconds: 1 }, { at: 3, seconds: 2 }]],
    ["somebody who speaks quietly", [...said(2, 0.05), ...silent(3), ...said(2, 0.05)], [{ at: 2, seconds: 3 }]],
  ])("%s", (_, levels, pauses) => expect(pausesOf(levels)).toEqual(pauses));

  test("the longest is the first of equals", () => {
    expect(longestOf([{ at: 1, seconds: 2 }, { at: 9, seconds: 2 }, { at: 20, seconds: 1 }])?.at).toBe(1);
    expect(longestOf([])).toBeNull();
  });
});

describe("the picture", () => {
  test("keeps the loudest of each stretch, and no more bars than there were levels", () => {
    expect(barsOf([0, 1, 0, 0.5], 2)).toEqual([1, 0.5]);
    expect(barsOf([0.2], 60)).toEqual([0.2]);
    expect(barsOf([], 60)).toEqual([]);
    expect(barsOf(said(300), 60)).toHaveLength(60);
  });

  test("what leaves the browser is short and coarse", () => {
    const sent = levelsToSend(said(600, 0.123456));
    expect(sent).toHaveLength(240);
    expect(sent.every((level) => String(level).length <= 4)).toBe(true);
  });

  test("loudness stays between nothing and one", () => {
    expect(levelOf([])).toBe(0);
    expect(levelOf([0, 0, 0])).toBe(0);
    expect(levelOf([1, -1, 1])).toBe(1);
  });
});

test("a note is told from the words themselves by how many there are", () => {
  const words = (count: number) => "word ".repeat(count);
  expect([looksVerbatim("", 60), looksVerbatim(words(20), 60), looksVerbatim(words(130), 60), looksVerbatim(words(4), 1)]).toEqual([false, false, true, false]);
});
