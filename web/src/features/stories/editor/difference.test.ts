import { expect, test } from "vitest";
import { goneWords } from "./difference";

const marked = (old: string, now: string) => goneWords(old, now).map(({ text, gone }) => (gone ? `[${text}]` : text)).join("");

test.each([
  ["We built it.", "We built it.", "We built it."],
  ["We built it.", "I built it.", "[We] built it."],
  ["I built it quite often.", "I built it.", "I built [it quite often.]"],
  ["I built it.", "Then I built it.", "I built it."],
  ["gone", "", "[gone]"],
  ["", "new", ""],
])("%s against %s", (old, now, shown) => expect(marked(old, now)).toBe(shown));

test("nothing of the older text is lost or invented", () => {
  const [old, now] = ["a b c\n\nd e 😀 f", "a c d\ne f f 😀"];
  expect(goneWords(old, now).map(({ text }) => text).join("")).toBe(old);
});
