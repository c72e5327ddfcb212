import { expect, test } from "vitest";
import { filled, inMonths, usualLetter } from "./letter";

test("a letter's gaps stay visible", () => {
  expect(filled("Hello {{candidate}}, from {{ date }}", { candidate: "Elena" })).toBe("Hello Elena, from …");
});

test("months end on the last day where there is no such day", () => {
  expect(inMonths(Date.parse("2026-08-31T10:00:00Z"), 6)).toBe("28 February 2027");
  expect(inMonths(Date.parse("2026-11-23T10:00:00Z"), 12)).toBe("23 November 2027");
});

test("the letter follows from how far it came", () => {
  expect(usualLetter({ state: "technical_screen" })).toBe("rejection_screen");
  expect(usualLetter({ state: "debrief" })).toBe("rejection_loop");
});
