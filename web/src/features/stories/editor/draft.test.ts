import { describe, expect, test } from "vitest";
import type { Finding, Report, Story } from "@/api/types/prep/stories";
import { asText, draftOf, type Found, groupsOf, keep, looked, neighbour, standing, typed } from "./draft";

const at = (rule: string, quote: string, more: Partial<Finding> = {}): Finding => ({
  rule, section: "action", start: 0, end: 0, section_start: 0, section_end: [...quote].length, quote, message: "m", fix: "f", kept: false, ...more,
});

const report = (findings: Finding[], words = 120): Report => ({ findings, words, minutes_spoken: 0.9, i_count: 1, we_count: 1, actors: [], sections: [] });

function story(part: Partial<Story> = {}): Story {
  return {
    id: "s", title: "Refunds", status: "draft", level: 6, kind: "technical", year: 2024, employer: "Parcelline", role: "", team: "", scope: "",
    context: "loop", principles: [], words: 120, minutes_spoken: 0.9, findings: 1, told: 0, last_told_at: null, version: 3, updated_at: "2026-09-29T18:14:00Z",
    situation: "", task: "", action: "We built it.", result: "", learning: "", kept: [], tellings: [], report: report([at("we-over-i", "We built")]), ...part,
  };
}

const rules = (list: readonly Found[]) => list.map(({ rule }) => rule);

describe("what is found", () => {
  test("says nothing before there are forty words", () => {
    expect(draftOf(story({ report: report([at("no-metric", "")], 39) })).found).toEqual([]);
    expect(draftOf(story({ report: report([at("no-metric", "")], 40) })).found.length).toBe(1);
  });

  test("speaks of the whole story last", () => {
    expect(rules(draftOf(story({ report: report([at("too-short", "", { section: null }), at("we-over-i", "We")]) })).found)).toEqual(["we-over-i", "too-short"]);
  });

  test("stands once for the places of one rule", () => {
    const found = draftOf(story({ report: report([at("vague-words", "often"), at("we-over-i", "We"), at("vague-words", "soon")]) })).found;
    expect(groupsOf(found).map((group) => `${group.rule} ${group.found.length}`)).toEqual(["vague-words 2", "we-over-i 1"]);
  });

  test("leads around in both directions", () => {
    const { found } = draftOf(story({ report: report([at("a", "1"), at("b", "2"), at("c", "3")]) }));
    expect(neighbour(found, null, 1)?.rule).toBe("a");
    expect(neighbour(found, null, -1)?.rule).toBe("c");
    expect(neighbour(found, found[2]?.key ?? "", 1)?.rule).toBe("a");
    expect(neighbour([], null, 1)).toBeUndefined();
  });
});

describe("keeping a finding as it is", () => {
  const draft = draftOf(story());
  const [first] = draft.found as [Found];

  test("takes it out of the list and off the text, and is saved with the story", () => {
    const kept = keep(draft, first, true);
    expect(standing(kept)).toEqual([]);
    expect(kept.marks.action).toEqual([]);
    expect(kept.input.kept).toEqual([{ rule: "we-over-i", quote: "We built" }]);
  });
  test("holds at the next look, whatever the server says of it", () => {
    const kept = keep(draft, first, true);
    expect(standing(looked(kept, report([at("we-over-i", "We built")]), kept.input))).toEqual([]);
  });
  test("holds when more words are found around those that were kept", () => {
    const kept = keep(draft, first, true);
    const wider = looked(kept, report([at("we-over-i", "We built it")]), kept.input);
    expect(standing(wider)).toEqual([]);
    expect(standing(keep(wider, wider.found[0] as Found, false)).length).toBe(1);
  });
  test("can be taken back", () => expect(standing(keep(keep(draft, first, true), first, false)).length).toBe(1));
});

test("typing moves the marks and takes the line ends of a field", () => {
  const draft = typed(draftOf(story()), "action", "Then\r\nWe built it.");
  expect(draft.input.action).toBe("Then\nWe built it.");
  expect(draft.marks.action.map(({ start, end }) => draft.input.action.slice(start, end))).toEqual(["We built"]);
});

test("everything goes along as text when it cannot be saved", () => {
  expect(asText(draftOf(story()).input)).toContain("# Refunds\n\n## Situation");
});
