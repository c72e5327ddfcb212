/** From the answer of the API to rows and columns. */
import type { DebriefParticipant, DebriefRow, DebriefView } from "@/api/types/debrief";
import type { Rating } from "@/api/types/shared";
import type { HeatRow } from "@/ui/parts/HeatGrid";
import type { Column } from "@/ui/parts/PeopleHead";
import type { VoteTrail } from "@/ui/parts/VoteSlope";

export type Order = "disagreement" | "formula";

export const columnsOf = (view: DebriefView): Column[] =>
  view.participants.map(({ person, round_name }) => ({
    id: person.id,
    name: person.name,
    round: round_name,
    barRaiser: person.id === view.facilitator?.id,
  }));

export const trailOf = ({ votes }: DebriefParticipant): VoteTrail => ({
  first: votes?.first ?? null,
  afterReading: votes?.after_reading ?? null,
  final: votes?.final ?? null,
});

export const heatRow = (row: DebriefRow): HeatRow => ({
  id: row.item,
  name: row.name,
  critical: row.critical,
  settled: row.discussed,
  ratings: Object.fromEntries(row.cells.map((cell) => [cell.person_id, cell.rating as Rating])),
});

export interface RowGroup {
  id: string;
  name: string | null;
  rows: DebriefRow[];
}

/** The server sends rows by disagreement; by formula they stand in its three groups, each still in that order. */
export function arranged(view: Pick<DebriefView, "rows" | "groups">, order: Order): RowGroup[] {
  if (order === "disagreement") return [{ id: "all", name: null, rows: view.rows }];
  const groups = view.groups.map(({ id, name, items }) => ({ id, name, rows: view.rows.filter((row) => items.includes(row.item)) }));
  const placed = new Set(groups.flatMap((group) => group.rows.map((row) => row.item)));
  const rest = view.rows.filter((row) => !placed.has(row.item));
  return [...groups, { id: "rest", name: null, rows: rest }].filter((group) => group.rows.length > 0);
}

/** The principle to talk about next: the first that was not discussed. */
export const nextPrinciple = (view: Pick<DebriefView, "rows">): DebriefRow | undefined =>
  view.rows.find((row) => row.kind === "principle" && !row.discussed && !row.current);
