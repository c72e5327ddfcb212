import { afterEach, describe, expect, it } from "vitest";
import { noteGroups, selectedIn } from "./noteGroups";

const note = (id: string, question: string | null) => ({ id, question, text: id, at_seconds: null });

it("parts the notes where the question changes, also when one comes back", () => {
  const groups = noteGroups([note("a", null), note("b", "q1"), note("c", "q1"), note("d", "q2"), note("e", "q1")]);
  expect(groups.map((group) => `${group.question}: ${group.notes.map(({ id }) => id).join("")}`)).toEqual([
    "null: a", "q1: bc", "q2: d", "q1: e",
  ]);
  expect(noteGroups([])).toEqual([]);
});

describe("the selection", () => {
  afterEach(() => document.body.replaceChildren());

  function select(from: string, start: number, to: string, end: number) {
    document.body.innerHTML = '<p data-note="n1">she <mark>lost</mark> it</p><p data-note="n2">then won</p><p id="x">outside</p>';
    const node = (query: string) => document.querySelector(query)?.firstChild as Text;
    getSelection()?.setBaseAndExtent(node(from), start, node(to), end);
    return selectedIn(getSelection());
  }

  it("counts inside one note, across its marks", () => {
    expect(select('[data-note="n1"]', 0, "mark", 4)).toEqual({ note: "n1", text: "she lost" });
  });

  it("does not count across notes, outside of them, or when nothing but space is selected", () => {
    expect(select('[data-note="n1"]', 0, '[data-note="n2"]', 3)).toBeNull();
    expect(select("#x", 0, "#x", 3)).toBeNull();
    expect(select('[data-note="n1"]', 3, '[data-note="n1"]', 4)).toBeNull();
    expect(selectedIn(null)).toBeNull();
  });
});
