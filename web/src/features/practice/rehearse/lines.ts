/** What stands large, what came before it and what has been said since. */
import type { RehearsalLine } from "@/api/types/prep/rehearsals";

/** Kinds that wait for an answer, or end the talk. */
const ASKS = new Set<RehearsalLine["kind"]>(["ask", "follow_up", "interrupt", "silence", "close"]);

export interface Split {
  before: RehearsalLine[];
  now: RehearsalLine | null;
  since: RehearsalLine[];
}

/** The last thing that was asked. A nudge in a silence does not take the place of the question that it nudges for. */
export function split(lines: readonly RehearsalLine[]): Split {
  const at = lines.findLastIndex(({ who, kind }) => who === "interviewer" && ASKS.has(kind) && kind !== "silence");
  if (at < 0) return { before: [], now: null, since: [...lines] };
  return { before: lines.slice(0, at), now: lines[at] ?? null, since: lines.slice(at + 1) };
}
