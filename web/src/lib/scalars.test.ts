import { describe, expect, test } from "vitest";
import { fieldText, placeInField, scalarOf, unitOf } from "./scalars";

/** Where a word begins by the server's count. */
const scalarAt = (text: string, word: string) => [...text.slice(0, text.indexOf(word))].length;

describe("a place that the server names is the place on the page", () => {
  test.each([
    ["plain words", "We decided to replace the job."],
    ["emoji before it", "😀🎉 We decided to replace the job."],
    ["a family of emoji joined into one sign", "👩‍👩‍👧‍👦 said: decided already."],
    ["combining marks", "Ine\u0302s decided, re\u0301sume\u0301 in hand."],
    ["right to left", "اليوم decided מחר"],
    ["flags and skin tones", "🇵🇹 👍🏽 decided"],
  ])("%s", (_name, text) => {
    const unit = unitOf(text, scalarAt(text, "decided"));
    expect(text.slice(unit, unitOf(text, scalarAt(text, "decided") + "decided".length))).toBe("decided");
    expect(scalarOf(text, unit)).toBe(scalarAt(text, "decided"));
  });

  test("past the end is the end, before the start is the start", () => {
    expect([unitOf("ab", 9), unitOf("😀", 9), unitOf("ab", -1), unitOf("😀", -1)]).toEqual([2, 2, 0, 0]);
  });
});

describe("line ends of other systems", () => {
  const sent = "One 😀.\r\nTwo.\r\n\r\nWe decided.\rEnd";
  test("are one sign in a field", () => expect(fieldText(sent)).toBe("One 😀.\nTwo.\n\nWe decided.\nEnd"));

  test("do not move what stands behind them", () => {
    const start = scalarAt(sent, "decided");
    const field = fieldText(sent);
    expect(field.slice(placeInField(sent, start), placeInField(sent, start + 7))).toBe("decided");
  });

  test("a place between their halves is in front of them", () => {
    expect(placeInField("a\r\nb", 2)).toBe(1);
  });
});

test("what a word processor pastes between lines becomes a space", () => {
  expect(fieldText("a\u000bb\tc\u0085d\n")).toBe("a b\tc d\n");
});

test("half an emoji cannot be sent, and keeps its place", () => {
  expect(fieldText("a\ud83db😀")).toBe("a\ufffdb😀");
});
