import { expect, test } from "vitest";
import { byDisagreement, spread } from "./disagreement";
import type { Rating } from "./judgement";

const row = (name: string, ratings: Array<Rating | null>, critical = false) => ({ name, ratings, critical });

test("the spread of a row counts its points and notices the bar", () => {
  expect(spread([4, null, 2, 4])).toEqual({ dots: [2, 4], width: 2, crosses: true, count: 3 });
  expect(spread([3, 4])).toMatchObject({ width: 1, crosses: false });
  expect(spread([2])).toMatchObject({ dots: [2], width: 0, crosses: false, count: 1 });
  expect(spread([])).toEqual({ dots: [], width: 0, crosses: false, count: 0 });
});

test("dots stand from the lowest to the highest, each once", () => {
  expect(spread([3, 1, 3, 4, 1]).dots).toEqual([1, 3, 4]);
});

test("talk starts where people stand on both sides of the bar, then goes by width, weight and the lowest rating", () => {
  const rows = [
    row("one voice above", [3]),
    row("agreed above", [3, 4]),
    row("agreed above, critical", [4, 3], true),
    row("one voice below", [2]),
    row("across by two", [2, 4], true),
    row("across by one", [2, 3]),
    row("across by two, lower", [1, 3], true),
    row("not probed", []),
  ];
  expect(byDisagreement(rows).map((entry) => entry.name)).toEqual([
    "across by two, lower",
    "across by two",
    "across by one",
    "agreed above, critical",
    "agreed above",
    "one voice below",
    "one voice above",
    "not probed",
  ]);
});

test("equal rows keep their order and the input is left alone", () => {
  const rows = [row("b", [3]), row("a", [3])];
  expect(byDisagreement(rows).map((entry) => entry.name)).toEqual(["b", "a"]);
  expect(rows[0]?.name).toBe("b");
});
