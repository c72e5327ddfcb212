/** A story as it stands in the editor: the text, what was found in it, and where. Pure. */
import type { Finding, LintInput, Report, Section, Story, StoryInput } from "@/api/types/prep/stories";
import { fieldText } from "@/lib/scalars";
import { keysOf, type Marks, marksOf, moved, SECTIONS } from "./marks";
import { WORDS_BEFORE_FINDINGS } from "./measure";

/** The version is the saver's business. */
export type Input = Omit<StoryInput, "version">;

export interface Found extends Finding {
  key: string;
}

export interface Draft {
  input: Input;
  report: Report;
  found: Found[];
  marks: Marks;
}

const FIELDS = ["title", "status", "level", "kind", "year", "employer", "role", "team", "scope", "context", "principles", "kept"] as const;

function inputOf(story: Story): Input {
  const fields = Object.fromEntries(FIELDS.map((field) => [field, story[field]])) as Pick<Story, (typeof FIELDS)[number]>;
  const text = Object.fromEntries(SECTIONS.map((section) => [section, fieldText(story[section])])) as Record<Section, string>;
  return { ...fields, ...text };
}

/** Kept words hold for as long as they stand in what is found; without words, the finding that has none. */
const holds = (kept: Input["kept"][number], { rule, quote }: Pick<Finding, "rule" | "quote">): boolean =>
  kept.rule === rule && (kept.quote === "" ? quote === "" : quote.includes(kept.quote));

/** `looked` is the text that the report speaks of. */
function withReport(input: Input, report: Report, looked: Record<Section, string>): Draft {
  const all = report.words < WORDS_BEFORE_FINDINGS ? [] : report.findings;
  const findings = all.map((finding) => ({ ...finding, kept: input.kept.some((each) => holds(each, finding)) }));
  // The whole story comes last: it is read once the places are seen.
  const ordered = [...findings.filter(({ section }) => section !== null), ...findings.filter(({ section }) => section === null)];
  const keys = keysOf(ordered);
  return {
    input,
    report,
    found: ordered.map((finding, at) => ({ ...finding, key: keys[at] ?? "" })),
    marks: marksOf(ordered, keys, looked),
  };
}

export const draftOf = (story: Story): Draft => withReport(inputOf(story), story.report, story);

export const looked = (draft: Draft, report: Report, input: Input): Draft => withReport(draft.input, report, input);

export function typed(draft: Draft, section: Section, raw: string): Draft {
  const text = fieldText(raw);
  const marks = { ...draft.marks, [section]: moved(draft.marks[section], draft.input[section], text) };
  return { ...draft, input: { ...draft.input, [section]: text }, marks };
}

export const changed = (draft: Draft, part: Partial<Input>): Draft => ({ ...draft, input: { ...draft.input, ...part } });

/** What stays as it is, or is to be looked at again. Its mark goes or comes with the next look. */
export function keep(draft: Draft, { rule, quote, key }: Found, kept: boolean): Draft {
  const others = draft.input.kept.filter((each) => !holds(each, { rule, quote }));
  const input = { ...draft.input, kept: kept ? [...others, { rule, quote }] : others };
  const same = (each: Found) => each.rule === rule && each.quote === quote;
  const gone = new Set([key, ...draft.found.filter(same).map((each) => each.key)]);
  const marks = kept
    ? (Object.fromEntries(SECTIONS.map((each) => [each, draft.marks[each].filter((mark) => !gone.has(mark.key))])) as Marks)
    : draft.marks;
  return { ...draft, input, marks, found: draft.found.map((each) => (same(each) ? { ...each, kept } : each)) };
}

export const standing = ({ found }: Draft): Found[] => found.filter(({ kept }) => !kept);

export const lintInputOf = (input: Input): LintInput => input;

/** All of it as text, to be kept elsewhere when it cannot be saved. */
export const asText = (input: Input): string =>
  [`# ${input.title}`, ...SECTIONS.map((section) => `## ${section[0]?.toUpperCase()}${section.slice(1)}\n${input[section]}`)].join("\n\n");

/** The finding after or before another one, around the end. */
export function neighbour(list: readonly Found[], active: string | null, step: 1 | -1): Found | undefined {
  const at = list.findIndex(({ key }) => key === active);
  if (at < 0) return step === 1 ? list[0] : list.at(-1);
  return list[(at + step + list.length) % list.length];
}

export interface Group {
  rule: string;
  found: Found[];
}

/** One card for each rule: the same fault in three places is one thing to look at. */
export function groupsOf(list: readonly Found[]): Group[] {
  const groups: Group[] = [];
  for (const each of list) {
    const known = groups.find(({ rule, found }) => rule === each.rule && each.section !== null && found[0]?.section !== null);
    if (known) known.found.push(each);
    else groups.push({ rule: each.rule, found: [each] });
  }
  return groups;
}
