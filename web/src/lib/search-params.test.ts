import { expect, test } from "vitest";
import { flag, oneOf, ownPath, several, text, whole } from "./search-params";

test("what cannot be read is left out", () => {
  expect(oneOf("grid", ["board", "list"])).toBeUndefined();
  expect(oneOf("list", ["board", "list"])).toBe("list");
  expect(several(["late", "x"], ["late", "mine"])).toEqual(["late"]);
  expect(several("late", ["late", "mine"])).toEqual(["late"]);
  expect([text("  "), text(42), whole("7"), whole("7.5"), whole("")]).toEqual([undefined, "42", 7, undefined, undefined]);
  expect([flag("true"), flag("no")]).toEqual([true, undefined]);
});

test.each([
  ["/today?x=1", "/today?x=1"],
  ["//evil.example", undefined],
  ["/\\evil.example", undefined],
  ["https://evil.example", undefined],
])("%s leads to %s", (raw, path) => expect(ownPath(raw)).toBe(path));
