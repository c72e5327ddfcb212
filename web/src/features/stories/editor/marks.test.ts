import { describe, expect, test } from "vitest";
import type { Finding, StoryText } from "@/api/types/prep/stories";
import { keysOf, markAt, marksOf, moved, piecesOf } from "./marks";

const empty: StoryText = { situation: "", task: "", action: "", result: "", learning: "" };

/** A finding as the server says it: counted in scalar values. */
function finding(text: string, quote: string, more: Partial<Finding> = {}): Finding {
  const start = [...text.slice(0, text.indexOf(quote))].length;
  const end = start + [...quote].length;
  return { rule: "vague-words", section: "action", start, end, section_start: start, section_end: end, quote, message: "", fix: "", kept: false, ...more };
}

const marked = (text: string, findings: Finding[]) => {
  const marks = marksOf(findings, keysOf(findings), { ...empty, action: text }).action;
  return marks.map(({ start, end }) => text.slice(start, end));
};

describe("findings stand at their words", () => {
  test.each([
    ["emoji", "🎉🎉 We built it 😀 quite often.", "quite often"],
    ["a combining mark inside the words", "Then Ine\u0302s significantly slowed.", "Ine\u0302s significantly"],
    ["right to left", "אמרתי לו כן, quite often, ואז", "quite often"],
  ])("%s", (_name, text, quote) => expect(marked(text, [finding(text, quote)])).toEqual([quote]));

  test("line ends of another system", () => {
    const sent = "One.\r\nTwo quite often.";
    const marks = marksOf([finding(sent, "quite often")], ["k"], { ...empty, action: sent }).action;
    expect("One.\nTwo quite often.".slice(marks[0]?.start, marks[0]?.end)).toBe("quite often");
  });

  test("what is kept, or of the whole story, has none", () => {
    const text = "quite often";
    expect(marked(text, [finding(text, text, { kept: true }), finding(text, text, { section: null })])).toEqual([]);
  });
});

describe("while somebody types", () => {
  const text = "We built it quite often and significantly.";
  const marks = [{ key: "a", start: 12, end: 23 }, { key: "b", start: 28, end: 41 }];
  const quotes = (after: string) => moved(marks, text, after).map(({ start, end }) => after.slice(start, end));

  test("marks go with their words", () => {
    expect(quotes(`In March ${text}`)).toEqual(["quite often", "significantly"]);
    expect(quotes(`${text} Then I left.`)).toEqual(["quite often", "significantly"]);
  });
  test("a mark whose words were touched goes, the others stay", () => {
    expect(quotes(text.replace("often", "oft"))).toEqual(["significantly"]);
    expect(quotes(text.replace("quite often and ", ""))).toEqual(["significantly"]);
  });
  test("typing right behind a mark leaves it", () => expect(quotes(text.replace("often", "often,"))).toEqual(["quite often", "significantly"]));
  test("everything gone is nothing marked", () => expect(quotes("")).toEqual([]));
});

test("words under two findings are one piece", () => {
  const pieces = piecesOf("abcdef", [{ key: "x", start: 1, end: 4 }, { key: "y", start: 3, end: 5 }]);
  expect(pieces.map(({ text, keys }) => `${text}:${keys.join("")}`)).toEqual(["a:", "bc:x", "d:xy", "e:y", "f:"]);
  expect(piecesOf("", [])).toEqual([]);
});

test("the caret means the shortest finding around it", () => {
  const marks = [{ key: "long", start: 0, end: 30 }, { key: "short", start: 5, end: 9 }];
  expect([markAt(marks, 9)?.key, markAt(marks, 20)?.key, markAt(marks, 31)]).toEqual(["short", "long", undefined]);
});

test("a click in a whole stretch means nothing of it", () => {
  expect(markAt([{ key: "stretch", start: 0, end: 400 }], 50)).toBeUndefined();
});

test("the same finding twice has two keys", () => {
  const twice = finding("quite often", "quite often");
  expect(new Set(keysOf([twice, twice])).size).toBe(2);
});
