/** The state of the page that is not worth an address: selection, the card under the keys, an open question. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Card } from "@/api/types/pipeline";
import type { Requisition } from "@/api/types/requisition";
import { PipelineCache } from "./cache";
import type { Page } from "./context";
import type { Asking } from "./ReasonForm";
import { mayEdit } from "./rights";
import { useActions } from "./useActions";
import { linkId } from "./useBoardKeys";
import { useSelection } from "./useSelection";

export function usePageState(id: string, requisition: Requisition): { page: Page; chosen: () => Card[] } {
  const queries = useQueryClient();
  const actions = useActions(id);
  const selection = useSelection();
  const [active, setActive] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);

  const stopAsking = () => {
    setAsking(null);
    const at = asking?.at;
    // The card was drawn anew around the question: the focus goes back to it, not to the page.
    if (at) requestAnimationFrame(() => document.getElementById(linkId(at))?.focus());
  };
  const chosen = () => {
    const cache = new PipelineCache(queries, id);
    return [...selection.ids].map((each) => cache.card(each)).filter((card) => card !== undefined);
  };
  const page: Page = {
    requisition: id,
    actions,
    selection,
    active,
    setActive,
    asking,
    ask: (kind, cards, at, way) => setAsking({ kind, cards, at, ...(way && { way }) }),
    stopAsking,
    mayChange: mayEdit(requisition),
  };
  return { page, chosen };
}
