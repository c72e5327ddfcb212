import { expect, test } from "vitest";
import { countWords, hoursWords, lengthWords, minutesWords, spokenWords } from "./minutes";

test.each([
  [0, "0 min"], [-5, "0 min"], [40, "40 min"], [59.6, "1 h"], [60, "1 h"], [85, "1 h 25 min"], [4260, "71 h"],
])("%d minutes are %s", (minutes, words) => expect(minutesWords(minutes)).toBe(words));

test("sums are said in whole hours, but a short one is not rounded to none", () => {
  expect([hoursWords(4260), hoursWords(20), hoursWords(0)]).toEqual(["71 h", "20 min", "0 h"]);
});

test("what was spoken is said as on a clock", () => {
  expect([lengthWords(114), lengthWords(7), lengthWords(3725), spokenWords(5.43)]).toEqual(["1:54", "0:07", "1:02:05", "5:26"]);
});

test("small counts are words", () => expect([countWords(0), countWords(7), countWords(14)]).toEqual(["no", "seven", "14"]));
