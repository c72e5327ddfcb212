import type { InterviewRow, ScorecardLine } from "@/api/types/interview";
import { isoDay } from "@/lib/time";

export interface DayGroup {
  day: string;
  rows: InterviewRow[];
}

/** By the viewer's calendar day, in the order the rows come. */
export function byDay(rows: readonly InterviewRow[], zone: string): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const row of rows) {
    const day = isoDay(row.starts_at, zone);
    const last = groups.at(-1);
    if (last?.day === day) last.rows.push(row);
    else groups.push({ day, rows: [row] });
  }
  return groups;
}

export interface ListFilter {
  seat?: "lead" | "shadow" | undefined;
  answer?: "waiting" | undefined;
}

export const awaitsAnswer = (row: InterviewRow): boolean => row.reply === "none" && row.state === "booked" && row.role !== "other";

export function fits(row: InterviewRow, { seat, answer }: ListFilter): boolean {
  if (seat && row.role !== seat) return false;
  return answer !== "waiting" || awaitsAnswer(row);
}

/** Nearest first ahead, latest first behind. */
export function ordered(rows: readonly InterviewRow[], when: "upcoming" | "past"): InterviewRow[] {
  const sign = when === "upcoming" ? 1 : -1;
  return rows.toSorted((one, other) => sign * (Date.parse(one.starts_at) - Date.parse(other.starts_at)));
}

/** What ended is past, unless its card is still to be written: that is found under scorecards. */
export const isOver = (row: InterviewRow, now: number): boolean =>
  row.state !== "running" && (row.state !== "booked" || Date.parse(row.ends_at) < now);

export interface CardLists {
  owed: ScorecardLine[];
  drafts: ScorecardLine[];
  submitted: ScorecardLine[];
}

const byDue = (one: ScorecardLine, other: ScorecardLine) => due(one) - due(other);
const due = (line: ScorecardLine) => (line.due_at === null ? Infinity : Date.parse(line.due_at));

/**
 * Owed: the interview is over and the card is not in, latest due first, begun or not. A draft of an interview
 * that is still ahead or running waits for nothing yet.
 */
export function cardLists(lines: readonly ScorecardLine[]): CardLists {
  const open = lines.filter((line) => line.scorecard !== "in" && line.scorecard !== "waived");
  const begun = (line: ScorecardLine) => line.progress !== null && (line.progress.rated > 0 || line.progress.vote);
  const isOwed = (line: ScorecardLine) => line.state === "held";
  return {
    owed: open.filter(isOwed).toSorted(byDue),
    drafts: open.filter((line) => !isOwed(line) && (line.scorecard === "draft" || begun(line))).toSorted(byDue),
    submitted: lines
      .filter((line) => line.scorecard === "in" || line.scorecard === "waived")
      .toSorted((one, other) => Date.parse(other.starts_at) - Date.parse(one.starts_at)),
  };
}
