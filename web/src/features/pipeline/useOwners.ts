/** Whom cards may wait on: those with a part in the requisition, and everybody a card has named on this page so far. */
import { useState } from "react";
import type { PipelineView } from "@/api/types/pipeline";
import type { PersonRef } from "@/api/types/shared";
import { cardsOf } from "./moves";

function named(view: PipelineView): PersonRef[] {
  const { recruiter, hiring_manager: manager, bar_raiser: raiser, team } = view.requisition;
  const waiting = cardsOf(view).map((card) => card.waiting?.who);
  return [recruiter, manager, raiser, ...team.map(({ person }) => person), ...waiting].filter((person) => person != null);
}

/** A filter empties the board of the others: they stay in the list, so that one can change one's mind. */
export function useOwners(view: PipelineView | undefined): PersonRef[] {
  const [known, setKnown] = useState<ReadonlyMap<string, PersonRef>>(new Map());
  const fresh = (view ? named(view) : []).filter(({ id }) => !known.has(id));
  if (fresh.length > 0) setKnown(new Map([...known, ...fresh.map((person) => [person.id, person] as const)]));
  return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}
