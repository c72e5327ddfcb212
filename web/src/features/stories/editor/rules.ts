/** What a finding's rule says about how it is shown and where it leads. */
import type { Finding } from "@/api/types/prep/stories";
import { t } from "./words";

/** Blue rather than amber: a word or a length, not a hole in the story. */
const SOFT = new Set(["vague-words", "jargon", "too-short", "too-long", "no-principle", "too-many-principles"]);

/** Takes a rule, or the key of a finding, which begins with it. */
export const isSoft = (ruleOrKey: string): boolean => SOFT.has(ruleOrKey.split("|")[0] ?? "");

/** Where one goes to do something about it. */
export type Remedy = { at: "text" | "shows" | "facts"; words: string } | null;

export function remedyOf({ rule, section, quote }: Pick<Finding, "rule" | "section" | "quote">): Remedy {
  if (rule === "no-principle" || rule === "too-many-principles") return { at: "shows", words: t("choosePrinciples") };
  if (rule === "scope-below-level") return { at: "facts", words: t("changeScope") };
  if (section === null) return null;
  return { at: "text", words: t(quote === "" ? "writeIt" : "rewrite") };
}

export interface Said {
  text: string;
  own: boolean;
}

/** The person's words inside a message stand in quotation marks. */
export function saidIn(message: string): Said[] {
  return message
    .split(/“([^”]*)”/)
    .map((text, at) => ({ text, own: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** The first word of a fix is what to do. */
export function firstWord(fix: string): [string, string] {
  const end = fix.search(/\s/);
  return end < 0 ? [fix, ""] : [fix.slice(0, end), fix.slice(end)];
}
