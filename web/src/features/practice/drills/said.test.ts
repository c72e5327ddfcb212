import { describe, expect, test } from "vitest";
import { askPieces } from "./ask";
import { folded, rangesOf, whole } from "./fold";

describe("a question", () => {
  test.each([
    ["Tell me about it.", null, ["Tell me about it."]],
    ["You said “we put checks in place”. Which?", "we put checks in place", ["You said ", "*we put checks in place", ". Which?"]],
    ["“Two labels”: how many?", "Two labels", ["*Two labels", ": how many?"]],
    ["How many of the two labels were there?", "two labels", ["How many of the ", "*two labels", " were there?"]],
    ["How many?", "Two labels", ["*Two labels", ": How many?"]],
  ])("%s", (ask, quote, pieces) => expect(askPieces(ask, quote).map(({ text, own }) => (own ? `*${text}` : text))).toEqual(pieces));
});

const LONG = `Support told me on a Monday that shops in Porto printed two labels. I rolled the driver back. ${"It went on for a while. ".repeat(20)}We then put checks in place so that it would not happen again. ${"And so on. ".repeat(10)}`.trim();
const drawn = (pieces: ReturnType<typeof whole>) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

describe("an answer", () => {
  test("is marked where a later question quoted it, whatever the case", () => {
    expect(drawn(whole("We put checks in place.", ["we put checks"]))).toBe("[We put checks] in place.");
    expect(rangesOf("abc abc", ["abc", "abc abc"])).toEqual([{ from: 0, to: 7 }]);
    expect(rangesOf("abc", ["nowhere", " "])).toEqual([]);
  });

  test("stands there whole while it is short", () => expect(folded("A short one. We did it.", ["We"])).toBeNull());

  test("folds to its beginning and the quoted sentences", () => {
    expect(drawn(folded(LONG, ["We then put checks in place"]) ?? [])).toBe(
      "Support told me on a Monday that shops in Porto printed two labels. I rolled the driver back. It went on for a while. … [We then put checks in place] so that it would not happen again. …",
    );
  });

  test("is cut at a word when it has no stops at all", () => {
    const words = folded("word ".repeat(200).trim(), []) ?? [];
    expect(drawn(words)).toMatch(/^(word ?)+ …$/);
    expect(drawn(words).length).toBeLessThan(160);
  });
});
