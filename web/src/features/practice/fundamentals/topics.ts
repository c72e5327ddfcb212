/** Which question comes next, and which topics are weak. */
import type { Fundamentals } from "@/api/types/prep/drills";

type Question = Fundamentals["questions"][number];
export type Topic = Fundamentals["topics"][number];

export type Mark = "right" | "missed" | "open";

export const markOf = ({ answered }: Question): Mark => (answered === null ? "open" : answered.right ? "right" : "missed");

const ORDER: Record<Mark, number> = { open: 0, missed: 1, right: 2 };

/**
 * The next after the one just answered: what is open before what was missed, and what was right only when nothing else
 * is left. Goes on from the place where the person is, and round again.
 */
export function nextOf(questions: readonly Question[], topic: string | undefined, current: string | null): string | null {
  const of = questions.filter((question) => !topic || question.topic === topic);
  const at = of.findIndex(({ id }) => id === current);
  const ahead = [...of.slice(at + 1), ...of.slice(0, at + 1)].filter(({ id }) => id !== current || of.length === 1);
  return ahead.toSorted((one, other) => ORDER[markOf(one)] - ORDER[markOf(other)])[0]?.id ?? null;
}

export const missedOf = ({ tried, right }: Topic): number => tried - right;

/** Topics in which something was missed, most first. */
export const weakTopics = (topics: readonly Topic[]): Topic[] =>
  topics.filter((topic) => missedOf(topic) > 0).toSorted((one, other) => missedOf(other) - missedOf(one));

/** "Networks", "Networks and Databases", "Networks, Databases and Security" */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
