/** What every card needs from its page, without passing it through board, column and list. */
import { createContext, useContext } from "react";
import type { Card, Move } from "@/api/types/pipeline";
import type { AskKind, Asking } from "./ReasonForm";
import type { Actions } from "./useActions";
import type { Selection } from "./useSelection";

export interface Page {
  requisition: string;
  actions: Actions;
  selection: Selection;
  /** The card that keys act on. */
  active: string | null;
  setActive: (id: string) => void;
  /** A reason is being asked for these cards; `at` is where the question stands. */
  asking: Asking | null;
  ask: (kind: AskKind, cards: readonly Card[], at: string, way?: Move) => void;
  stopAsking: () => void;
  mayChange: boolean;
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("a card is drawn outside its page");
  return page;
}
