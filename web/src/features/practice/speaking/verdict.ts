/** Lengths in words. Passing the usual length changes the words and nothing else. */
import type { DrillContext } from "@/api/types/prep/drills";
import { lengthWords } from "@/ui/prep/minutes";
import { t } from "./words";

/** Within a quarter of the usual it is as long as most. */
const NEAR = 0.25;

export type Verdict = "shorter" | "asLong" | "longer";

export function verdictOf(seconds: number, usual: number): Verdict {
  if (seconds < usual * (1 - NEAR)) return "shorter";
  return seconds > usual * (1 + NEAR) ? "longer" : "asLong";
}

/** The first answer tells the story and is held against what its context wants; a follow-up against what is usual. */
export function saidLength(seconds: number, usual: number, story: DrillContext | null): string {
  const verdict = verdictOf(seconds, usual);
  const length = lengthWords(seconds);
  if (verdict !== "asLong" || story === null) return t(verdict, { length });
  return t(story === "phone" ? "asLongPhone" : "asLongLoop", { length });
}
