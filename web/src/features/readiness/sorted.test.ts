import { expect, test } from "vitest";
import type { PrepPattern } from "@/api/types/prep/readiness";
import { worstFirst } from "./Changes";
import { sorted } from "./Patterns";

const pattern = (id: string, shows: boolean | null): PrepPattern => ({
  id, shows, name: id, round_kinds: [], computed: shows !== null, words: "", ask: "", quotes: [], sign: "", recovery: "", prevention: "", drill: { words: "", minutes: 5, href: "" },
});

test("patterns are kept apart by what is known of them", () => {
  const parts = sorted([pattern("a", true), pattern("b", false), pattern("c", null), pattern("d", true)]);
  expect([parts.shown, parts.not, parts.early].map((list) => list.map(({ id }) => id))).toEqual([["a", "d"], ["b"], ["c"]]);
});

test("what became worse stands first", () => {
  const change = (direction: "up" | "down" | "same") => ({ direction, subject: direction, words: "" });
  expect(worstFirst([change("same"), change("up"), change("down")]).map(({ direction }) => direction)).toEqual(["down", "up", "same"]);
});
