/** What the list says of the applications of a requisition, from the counts by state. */
import type { LifeState } from "@/api/types/pipeline";
import type { Requisition } from "@/api/types/requisition";

const OVER: readonly LifeState[] = ["hired", "rejected", "withdrawn"];

export function running({ counts }: Pick<Requisition, "counts">): number {
  return Object.entries(counts).reduce((sum, [state, count]) => (OVER.some((over) => over === state) ? sum : sum + count), 0);
}

/** Title, code, place, department and people: what somebody remembers of an opening. */
export function matches(requisition: Requisition, words: string): boolean {
  const { title, code, location, department, hiring_manager: manager, recruiter } = requisition;
  const all = [title, code, location, department.name, manager.name, recruiter.name].join(" ").toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
