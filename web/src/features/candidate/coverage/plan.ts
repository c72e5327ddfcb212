/** The plan of a loop as the matrix draws it, changed ahead of the server, and taken back again. */
import type { CoverageOp, CoveragePrinciple, CoverageRound, CoverageView } from "@/api/types/coverage";
import type { CoverageColumn, CoverageRow } from "@/ui/parts/coverage";
import { plainName } from "../strip";
import { t } from "./words";

export const shortOf = (round: CoverageRound): string => round.person?.name.split(" ")[0] ?? round.short;

export const columnsOf = (view: CoverageView): CoverageColumn[] =>
  view.rounds.map((round) => ({
    id: round.round,
    name: round.person?.name ?? plainName(round),
    short: shortOf(round),
    round: round.person ? round.short : t("notBooked"),
    barRaiser: round.kind === "bar_raiser",
    min: round.min,
    max: round.max,
  }));

/** What one click would assign: what the server suggests in words, else the first round that fits. */
function suggestionOf(view: CoverageView, row: CoveragePrinciple): string | undefined {
  for (const { action } of view.to_settle) {
    if (action?.op.op === "assign" && action.op.principle === row.id) return action.op.round;
  }
  return row.cells.find((cell) => cell.suggested && !cell.assigned)?.round;
}

export const rowsOf = (view: CoverageView): CoverageRow[] =>
  view.principles.map((row) => {
    const suggestion = row.have < row.wanted ? suggestionOf(view, row) : undefined;
    return {
      id: row.id,
      name: row.name,
      short: row.short,
      critical: row.critical,
      need: row.wanted,
      cells: Object.fromEntries(
        row.cells
          .filter((cell) => cell.assigned)
          .map((cell) => [cell.round, { kind: "questions" as const, count: cell.questions, twice: cell.repeated }]),
      ),
      ...(suggestion && { suggestion }),
    };
  });

/** Assignments change at once; questions and counts follow with the server's answer. */
export function withOps(view: CoverageView, ops: readonly CoverageOp[]): CoverageView {
  return ops.reduce((plan, op) => {
    if (op.op !== "assign" && op.op !== "unassign") return plan;
    const assigned = op.op === "assign";
    const principles = plan.principles.map((row) => {
      if (row.id !== op.principle) return row;
      const cells = row.cells.map((cell) => (cell.round === op.round ? { ...cell, assigned } : cell));
      return { ...row, cells, have: cells.filter((cell) => cell.assigned).length };
    });
    const to_settle = plan.to_settle.filter(({ action }) => JSON.stringify(action?.op) !== JSON.stringify(op));
    return { ...plan, principles, to_settle };
  }, view);
}

const assignments = (view: CoverageView) =>
  new Set(view.principles.flatMap((row) => row.cells.filter((cell) => cell.assigned).map((cell) => `${cell.round}\n${row.id}`)));

const idsOf = (view: CoverageView, round: string) =>
  view.questions.find((each) => each.round === round)?.items.map((item) => item.id) ?? [];

/** The changes that lead from `after` back to `before`. */
export function opsBack(before: CoverageView, after: CoverageView): CoverageOp[] {
  const [was, is] = [assignments(before), assignments(after)];
  const op = (kind: "assign" | "unassign") => (pair: string): CoverageOp => {
    const [round = "", principle = ""] = pair.split("\n");
    return { op: kind, round, principle };
  };
  const changed = before.rounds.filter(({ round }) => idsOf(before, round).join() !== idsOf(after, round).join());
  return [
    ...[...is].filter((pair) => !was.has(pair)).map(op("unassign")),
    ...[...was].filter((pair) => !is.has(pair)).map(op("assign")),
    ...changed.map(({ round }): CoverageOp => ({ op: "set_questions", round, questions: idsOf(before, round) })),
  ];
}

export const gapsFilled = (before: CoverageView, after: CoverageView): number => {
  const was = assignments(before);
  return [...assignments(after)].filter((pair) => !was.has(pair)).length;
};
