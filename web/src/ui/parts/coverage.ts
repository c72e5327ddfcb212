import type { Column } from "./PeopleHead";

/** What a person does for a principle in a loop's plan. */
export type CoverageCell =
  | { kind: "questions"; count: number; /** The same question sits in another kit too. */ twice?: boolean }
  | { kind: "blocked" };

export interface CoverageRow {
  id: string;
  name: string;
  short?: string;
  critical?: boolean;
  /** How many independent pieces of evidence the process wants. */
  need: number;
  /** By column id; absent is empty. */
  cells: Readonly<Record<string, CoverageCell | undefined>>;
  /** The column that could close the gap. */
  suggestion?: string;
}

export interface CoverageColumn extends Column {
  /** How many principles the round's kit allows. */
  min: number;
  max: number;
}

/** How many people probe the principle: each is one independent piece of evidence. */
export function covered(row: CoverageRow): number {
  return Object.values(row.cells).filter((cell) => cell?.kind === "questions").length;
}

export function isGap(row: CoverageRow): boolean {
  return covered(row) < row.need;
}

/** How many principles a column probes. */
export function probed(rows: readonly CoverageRow[], column: string): number {
  return rows.filter((row) => row.cells[column]?.kind === "questions").length;
}
