/** Finds words in the guide, in the browser. All words have to stand in an article; where they stand decides the order. */
import type { GuidePage } from "@/api/types/prep/guide";

export interface Piece {
  text: string;
  hit: boolean;
}

export interface Place {
  /** The heading above it; empty before the first one. */
  heading: string;
  snippet: Piece[];
}

export interface Found {
  page: GuidePage;
  places: Place[];
}

interface Section {
  heading: string;
  text: string;
}

const MOST_PLACES = 2;
const AROUND = 70;
/** A word in the title says more about an article than one in its text. */
const WEIGHT = { title: 12, heading: 5, summary: 4, text: 1 };
/** More mentions than this add nothing. */
const MOST_MENTIONS = 5;

/** Letters without accents, so that "Ines" finds "Inês"; as long as the original, so that places stay true. */
const folded = (text: string): string =>
  Array.from(text, (letter) => {
    const bare = letter.normalize("NFD").charAt(0).toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join("");

/** Running text without marks, tables as words. */
const running = (markdown: string): string =>
  markdown
    .replace(/^\s*\|?[\s:|-]+\|?\s*$/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`#>]/g, "")
    .replace(/\s*\|\s*/g, " ")
    .replace(/\s+/g, " ")
    .trim();

export function sectionsOf(markdown: string): Section[] {
  const parts = markdown.split(/^##\s+(.+)$/m);
  const sections: Section[] = [{ heading: "", text: running(parts[0] ?? "") }];
  for (let at = 1; at < parts.length; at += 2) sections.push({ heading: running(parts[at] ?? ""), text: running(parts[at + 1] ?? "") });
  return sections.filter(({ heading, text }) => heading !== "" || text !== "");
}

export const wordsOf = (query: string): string[] => [...new Set(folded(query).split(/[^\p{L}\p{N}]+/u).filter(Boolean))];

/** Where a word begins in the text, at a word's start. */
function placesOf(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) found.push(at);
  }
  return found;
}

const mentions = (text: string, word: string): number => Math.min(MOST_MENTIONS, placesOf(folded(text), word).length);

interface Hit {
  from: number;
  to: number;
}

/** The hit behind which most of the words stand, rare ones before common ones; of equals the first. */
function bestOf(hits: readonly Hit[], words: readonly string[], plain: string): Hit | undefined {
  const rare = words.map((word) => 1 / Math.max(1, placesOf(plain, word).length));
  const worthOf = ({ from }: Hit) => {
    const ahead = plain.slice(from, from + 1.4 * AROUND);
    return words.reduce((sum, word, at) => sum + (placesOf(ahead, word).length > 0 ? (rare[at] ?? 0) : 0), 0);
  };
  return hits.reduce<Hit | undefined>((best, hit) => (best && worthOf(best) >= worthOf(hit) ? best : hit), undefined);
}

/** The text around its best hit, cut at words, with every hit marked. */
export function snippetOf(text: string, words: readonly string[]): Piece[] {
  const plain = folded(text);
  const hits = words
    .flatMap((word) => placesOf(plain, word).map((at) => ({ from: at, to: at + word.length })))
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  const first = bestOf(hits, words, plain);
  if (!first) return [];
  const start = first.from <= AROUND ? 0 : text.indexOf(" ", first.from - AROUND) + 1 || first.from;
  const cut = text.lastIndexOf(" ", start + 2.4 * AROUND);
  const end = start + 2.4 * AROUND >= text.length ? text.length : Math.max(cut, first.to);
  const pieces: Piece[] = [];
  let at = start;
  for (const { from, to } of hits) {
    if (from < at || to > end) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    at = to;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  const open = start > 0 ? [{ text: "… ", hit: false }] : [];
  return [...open, ...pieces, ...(end < text.length ? [{ text: " …", hit: false }] : [])];
}

function worth(page: GuidePage, sections: readonly Section[], word: string): number {
  return (
    mentions(page.title, word) * WEIGHT.title +
    mentions(page.summary, word) * WEIGHT.summary +
    sections.reduce((sum, { heading, text }) => sum + mentions(heading, word) * WEIGHT.heading + mentions(text, word) * WEIGHT.text, 0)
  );
}

function places(sections: readonly Section[], words: readonly string[]): Place[] {
  return sections
    .map((section) => {
      const held = words.filter((word) => mentions(section.heading, word) + mentions(section.text, word) > 0).length;
      const often = words.reduce((sum, word) => sum + mentions(section.heading, word) * WEIGHT.heading + mentions(section.text, word), 0);
      return { section, held, often };
    })
    .filter(({ held }) => held > 0)
    .toSorted((one, other) => other.held - one.held || other.often - one.often)
    .slice(0, MOST_PLACES)
    .map(({ section }) => ({ heading: section.heading, snippet: snippetOf(section.text, words) }));
}

export function find(pages: readonly GuidePage[], query: string): Found[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return pages
    .map((page) => {
      const sections = sectionsOf(page.markdown);
      const worths = words.map((word) => worth(page, sections, word));
      const sum = worths.every((each) => each > 0) ? worths.reduce((one, other) => one + other, 0) : 0;
      return { page, sections, sum };
    })
    .filter(({ sum }) => sum > 0)
    .toSorted((one, other) => other.sum - one.sum)
    .map(({ page, sections }) => ({ page, places: places(sections, words) }));
}
