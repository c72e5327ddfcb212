/** Principles and kinds of rounds by their ids, as the process names them. */
import { useQuery } from "@tanstack/react-query";
import { matrixQuery } from "@/api/prep";
import type { DrillContext } from "@/api/types/prep/drills";
import { messages } from "@/lib/messages";

const t = messages({ phone: "Phone screen", loop: "Loop", bar_raiser: "Bar Raiser" });

/** "hiring_manager" as words, where there is no name. */
export const plain = (id: string): string => id.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

const KINDS: Record<string, string> = { bar_raiser: "Bar Raiser", system_design: "System design", behavioral: "Behavioural" };

export const kindWords = (kind: string): string => KINDS[kind] ?? plain(kind);

export const contextWords = (context: DrillContext): string => t(context);

export function usePrincipleNames() {
  const list = useQuery(matrixQuery("loop")).data?.principles ?? [];
  return (id: string): string => list.find((each) => each.id === id)?.name ?? plain(id);
}
