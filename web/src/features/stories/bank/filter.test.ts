import { describe, expect, test } from "vitest";
import type { StoryBrief } from "@/api/types/prep/stories";
import { isFiltered, shownOf } from "./filter";

const story = (title: string, more: Partial<StoryBrief> = {}): StoryBrief => ({
  id: title, title, status: "ready", level: 6, kind: "technical", year: 2024, employer: "Parcelline", role: "", team: "", scope: "", context: "loop",
  principles: [], words: 500, minutes_spoken: 3.6, findings: 0, told: 0, last_told_at: null, version: 1, updated_at: "2026-09-01T10:00:00Z", ...more,
});

const bank = [
  story("Growing Inês", { kind: "people", principles: [{ id: "hire_and_develop", strength: "leads" }], told: 2, updated_at: "2026-09-03T10:00:00Z" }),
  story("Refunds", { findings: 6, told: 1, status: "draft", principles: [{ id: "ownership", strength: "leads" }] }),
  story("Label printer", { employer: "Kassenwerk", findings: 1, updated_at: "2026-09-02T10:00:00Z" }),
];

const titles = (search: Parameters<typeof shownOf>[1]) => shownOf(bank, search).map(({ title }) => title);

describe("the bank", () => {
  test.each([
    [{}, ["Growing Inês", "Label printer", "Refunds"]],
    [{ q: "ines" }, ["Growing Inês"]],
    [{ q: "KASSEN label" }, ["Label printer"]],
    [{ q: "nobody" }, []],
    [{ kind: "people" }, ["Growing Inês"]],
    [{ status: "draft" }, ["Refunds"]],
    [{ principle: "ownership" }, ["Refunds"]],
    [{ sort: "title" }, ["Growing Inês", "Label printer", "Refunds"]],
    [{ sort: "findings" }, ["Refunds", "Label printer", "Growing Inês"]],
    [{ sort: "told" }, ["Label printer", "Refunds", "Growing Inês"]],
  ] as const)("by %j shows %j", (search, expected) => expect(titles(search)).toEqual(expected));

  test("an order alone is no filter", () => expect([isFiltered({ sort: "title" }), isFiltered({ q: "a" })]).toEqual([false, true]));
});
