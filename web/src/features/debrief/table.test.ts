import { expect, test } from "vitest";
import type { DebriefRow } from "@/api/types/debrief";
import { arranged, nextPrinciple } from "./table";

const row = (item: string, more: Partial<DebriefRow> = {}): DebriefRow => ({
  item, kind: "principle", name: item, critical: false, group: "culture", spread: 0, discussed: false, current: false, cells: [], ...more,
});
const groups = [
  { id: "leadership_impact", name: "Leadership impact", parts: [], items: ["b"] },
  { id: "culture", name: "Culture", parts: [], items: ["a", "c"] },
];

test("by formula rows keep their order inside of the groups and none is lost", () => {
  const rows = [row("c"), row("b"), row("x"), row("a")];
  const seen = arranged({ rows, groups }, "formula").map((group) => [group.id, group.rows.map((one) => one.item)]);
  expect(seen).toEqual([["leadership_impact", ["b"]], ["culture", ["c", "a"]], ["rest", ["x"]]]);
  expect(arranged({ rows, groups }, "disagreement")).toEqual([{ id: "all", name: null, rows }]);
});

test("next is the first principle that was not talked about", () => {
  const rows = [row("a", { discussed: true }), row("k", { kind: "competency" }), row("b", { current: true }), row("c")];
  expect(nextPrinciple({ rows })?.item).toBe("c");
  expect(nextPrinciple({ rows: [row("a", { discussed: true })] })).toBeUndefined();
});
