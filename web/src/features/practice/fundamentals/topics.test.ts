import { expect, test } from "vitest";
import { listed, nextOf, weakTopics } from "./topics";

const question = (id: string, topic: string, right?: boolean) => ({ id, topic, text: "", choices: [], answered: right === undefined ? null : { choice: 0, right } });
const ALL = [question("a1", "a", true), question("a2", "a", false), question("b1", "b"), question("b2", "b")];

test.each([
  [undefined, null, "b1"],
  [undefined, "b1", "b2"],
  [undefined, "b2", "b1"],
  ["a", null, "a2"],
  ["a", "a2", "a1"],
  ["none", null, null],
])("in topic %s after %s comes %s", (topic, current, next) => expect(nextOf(ALL, topic, current)).toBe(next));

test("weak topics are those with a miss, most first", () => {
  const topics = [
    { id: "a", name: "A", right: 5, tried: 5, of: 5 },
    { id: "b", name: "B", right: 3, tried: 4, of: 5 },
    { id: "c", name: "C", right: 0, tried: 3, of: 5 },
    { id: "d", name: "D", right: 0, tried: 0, of: 5 },
  ];
  expect(weakTopics(topics).map(({ id }) => id)).toEqual(["c", "b"]);
});

test("names are listed as in a sentence", () => {
  expect([listed([]), listed(["A"]), listed(["A", "B"]), listed(["A", "B", "C"])]).toEqual(["", "A", "A and B", "A, B and C"]);
});
