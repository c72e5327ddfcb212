import { describe, expect, test } from "vitest";
import { find, sectionsOf, snippetOf, wordsOf } from "./search";

const page = (id: string, title: string, markdown: string) => ({ id, title, summary: "", group: "know", markdown });

const PAGES = [
  page("rounds", "The rounds", "Seven rounds in one day.\n\n## Coding\n\nTalk while you type. The Bar Raiser is not here."),
  page("bar_raiser", "The Bar Raiser", "Inês sat there.\n\n## The veto\n\n| Who | May |\n|---|---|\n| Bar Raiser | veto |"),
];

describe("the search of the guide", () => {
  test("wants every word, and puts a title before a mention", () => {
    expect(find(PAGES, "raiser").map(({ page: { id } }) => id)).toEqual(["bar_raiser", "rounds"]);
    expect(find(PAGES, "raiser type").map(({ page: { id } }) => id)).toEqual(["rounds"]);
    expect(find(PAGES, "nowhere")).toEqual([]);
    expect(find(PAGES, "  ")).toEqual([]);
  });

  test("finds words from their start, without accents or case", () => {
    expect(find(PAGES, "INES")).toHaveLength(1);
    expect(find(PAGES, "aiser")).toEqual([]);
    expect(find(PAGES, "vet")[0]?.places[0]?.heading).toBe("The veto");
  });

  test("reads tables and links as words", () => {
    expect(sectionsOf(PAGES[1]?.markdown ?? "")[1]).toEqual({ heading: "The veto", text: "Who May Bar Raiser veto" });
    expect(sectionsOf("See [levels](guide:levels).")[0]?.text).toBe("See levels.");
  });

  test("marks the hits of a snippet and cuts it at words", () => {
    const text = `${"word ".repeat(60)}the veto stands ${"after ".repeat(60)}`.trim();
    const pieces = snippetOf(text, wordsOf("veto"));
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(["veto"]);
    expect(pieces[0]?.text).toBe("… ");
    expect(pieces.at(-1)?.text).toBe(" …");
    expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(190);
  });
});
