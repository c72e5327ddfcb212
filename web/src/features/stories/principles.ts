/** The sixteen principles by their ids, as the process names them. */
import { useQuery } from "@tanstack/react-query";
import { matrixQuery } from "@/api/prep";
import type { Matrix, StoryPrinciple, Strength } from "@/api/types/prep/stories";
import { t } from "./words";

export const STRENGTHS = ["leads", "carries", "touches"] as const satisfies readonly Strength[];

/** How many of three bars. */
export const barsOf: Record<Strength, number> = { leads: 3, carries: 2, touches: 1 };

export const strengthWord = (strength: Strength): string => t(strength);

export const byStrength = (list: readonly StoryPrinciple[]): StoryPrinciple[] =>
  list.toSorted((one, other) => barsOf[other.strength] - barsOf[one.strength]);

/** "have_backbone" as words, until the names are here. */
const plain = (id: string): string => id.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

export function usePrinciples() {
  const list: Matrix["principles"] = useQuery(matrixQuery("loop")).data?.principles ?? [];
  const nameOf = (id: string) => list.find((each) => each.id === id)?.name ?? plain(id);
  const shortOf = (id: string) => list.find((each) => each.id === id)?.short ?? plain(id);
  return { list, nameOf, shortOf };
}
