import { describe, expect, test } from "vitest";
import { dotPlaces, lineAt, looseSpan, place, spanOf, stepWords, trendOf } from "./range";

describe("the range picture", () => {
  test.each([
    [1, 28], [2, 80], [4, 184], [0, 2], [9, 210],
  ])("%d stands at %d", (value, x) => expect(place(value)).toBe(x));

  test("the line lies between what is asked and the step below", () => expect([lineAt("lean_hire"), lineAt("hire")]).toEqual([106, 158]));

  test("a range is never narrower than its evidence", () => {
    const dots = [2, 3.5].map((value) => ({ value, at: "", words: "", href: "" }));
    expect(spanOf({ range: [2.5, 3], dots })).toEqual({ from: place(2) - 7, to: place(3.5) + 7 });
    expect(spanOf({ range: [1, 4], dots })).toEqual({ from: place(1) - 7, to: place(4) + 7 });
    expect(spanOf({ range: null, dots: [] })).toBeNull();
  });

  test("with too little it is loose", () => {
    const loose = looseSpan({ range: null });
    expect(loose.to - loose.from).toBeGreaterThan(150);
  });

  test("dots that would cover each other stand side by side", () => {
    expect(dotPlaces([3, 3, 2, 3.02])).toEqual([132, 126, 80, 139]);
    const many = dotPlaces(Array.from({ length: 12 }, () => 2.5));
    expect(new Set(many).size).toBe(12);
  });

  test("values have words", () => expect([1, 2.4, 3, 3.6, 0].map(stepWords)).toEqual(["no hire", "lean no hire", "lean hire", "hire", "no hire"]));
});

describe("four weeks of trend", () => {
  const of = (...values: (number | null)[]) => trendOf(values.map((value) => ({ value })));

  test.each<[string, (number | null)[]]>([
    ["rising", [1.5, 2, 2.5, 3]], ["falling", [3, 3, 2.5]], ["flat", [2, 2.1, 2]], ["uneven", [2, 3, 2.2, 3]], ["flat", [null, null, 2]],
  ])("%s", (direction, values) => expect(of(...values)?.direction).toBe(direction));

  test("has a hole where nothing was done, and nothing without evidence", () => {
    expect(of(1, 2, null, 3, 4)?.paths).toHaveLength(2);
    expect(of(null, null)).toBeNull();
    expect(of()).toBeNull();
  });
});
