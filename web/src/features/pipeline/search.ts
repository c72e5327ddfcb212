/** What the address bar says about the view of a requisition. */
import type { ColumnStage } from "@/api/types/pipeline";
import { oneOf, several, text } from "@/lib/search-params";

export const STAGES = [
  "applied",
  "phone_screen",
  "technical_screen",
  "loop_planning",
  "loop",
  "debrief",
  "references_offer",
  "closed",
] as const satisfies readonly ColumnStage[];

export const WAITING = ["late", "today", "candidate"] as const;
export type WaitingFilter = (typeof WAITING)[number];
export const SORTS = ["due", "name", "updated", "applied"] as const;
export type Sort = (typeof SORTS)[number];

export interface PipelineSearch {
  view?: "board" | "table" | undefined;
  q?: string | undefined;
  waiting?: WaitingFilter | undefined;
  /** A person's id. */
  owner?: string | undefined;
  /** The column a phone shows; the rows a table shows. */
  stage?: ColumnStage | undefined;
  sort?: Sort | undefined;
  /** Columns unfolded by hand; the first and the last are folded at first. */
  open?: ColumnStage[] | undefined;
}

export function validateSearch(raw: Record<string, unknown>): PipelineSearch {
  return {
    view: oneOf(raw["view"], ["board", "table"]),
    q: text(raw["q"]),
    waiting: oneOf(raw["waiting"], WAITING),
    owner: text(raw["owner"]),
    stage: oneOf(raw["stage"], STAGES),
    sort: oneOf(raw["sort"], SORTS),
    open: several(raw["open"], STAGES),
  };
}

/** What the server filters by. */
export interface Filters {
  q?: string | undefined;
  waiting?: WaitingFilter | undefined;
  owner?: string | undefined;
}

export const filtersOf = ({ q, waiting, owner }: PipelineSearch): Filters => ({ q, waiting, owner });
export const isFiltered = ({ q, waiting, owner }: Filters): boolean => Boolean(q ?? waiting ?? owner);
