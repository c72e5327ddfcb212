/** Where a card stands, where it may go, and how the board looks after it went there. Nothing here asks the server. */
import type { Card, Column, ColumnStage, LifeState, Move, PipelineView } from "@/api/types/pipeline";

/** The states that a column gathers. */
export const STATES: Record<ColumnStage, readonly LifeState[]> = {
  applied: ["applied"],
  phone_screen: ["phone_screen"],
  technical_screen: ["technical_screen"],
  loop_planning: ["loop_planning"],
  loop: ["loop_scheduled", "loop_running"],
  debrief: ["debrief"],
  references_offer: ["references", "offer"],
  closed: ["hired", "rejected", "withdrawn"],
};

/** The column of a state; a state that no column names (a held application) has none of its own. */
export function columnOf(state: string): ColumnStage | undefined {
  const found = Object.entries(STATES).find(([stage, states]) => stage === state || states.some((each) => each === state));
  return found?.[0] as ColumnStage | undefined;
}

export const cardsOf = (view: PipelineView): Card[] => view.columns.flatMap((column) => column.cards);

export function findCard(view: PipelineView | undefined, id: string): { card: Card; column: Column } | undefined {
  for (const column of view?.columns ?? []) {
    const card = column.cards.find((each) => each.application_id === id);
    if (card) return { card, column };
  }
  return undefined;
}

/** The way of a card into a column, the open one first when several lead there. */
export function moveInto(card: Card, stage: ColumnStage): Move | undefined {
  const ways = card.moves.filter((move) => columnOf(move.to) === stage);
  return ways.find((move) => !move.blocked) ?? ways[0];
}

/** One step on or back, as the process has it. */
export function step(card: Card, direction: "on" | "back"): Move | undefined {
  const ways = card.moves.filter((move) => Boolean(move.undo) === (direction === "back"));
  return ways.find((move) => !move.blocked) ?? ways[0];
}

/** The board with one card in another column, first in it; counts follow. */
export function withMoved(view: PipelineView, id: string, to: ColumnStage, change: Partial<Card> = {}): PipelineView {
  const found = findCard(view, id);
  if (!found || found.column.stage === to) return view;
  const card = { ...found.card, ...change };
  const columns = view.columns.map((column) => {
    if (column.stage === found.column.stage) {
      return { ...column, count: column.count - 1, cards: column.cards.filter((each) => each.application_id !== id) };
    }
    if (column.stage === to) return { ...column, count: column.count + 1, cards: [card, ...column.cards] };
    return column;
  });
  return { ...view, columns };
}

export function withChanged(view: PipelineView, id: string, change: Partial<Card>): PipelineView {
  const changed = (card: Card) => (card.application_id === id ? { ...card, ...change } : card);
  return { ...view, columns: view.columns.map((column) => ({ ...column, cards: column.cards.map(changed) })) };
}

export type Direction = "up" | "down" | "left" | "right";

/** The card beside another one: in its column, or at the same height in the next column that has any. */
export function neighbour(columns: readonly (readonly string[])[], id: string | null, direction: Direction): string | null {
  const at = columns.findIndex((ids) => id !== null && ids.includes(id));
  if (at < 0) return columns.find((ids) => ids.length > 0)?.[0] ?? null;
  const own = columns[at] ?? [];
  const row = own.indexOf(id ?? "");
  if (direction === "up") return own[row - 1] ?? id;
  if (direction === "down") return own[row + 1] ?? id;
  const side = direction === "right" ? columns.slice(at + 1) : columns.slice(0, at).toReversed();
  const next = side.find((ids) => ids.length > 0);
  return next ? (next[Math.min(row, next.length - 1)] ?? id) : id;
}

/** Every id between two, both included, in the order of the page. */
export function between(order: readonly string[], from: string, to: string): string[] {
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  if (a < 0 || b < 0) return [to];
  return order.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Stages that at least one of the chosen cards may go to, in the order of the board. */
export function sharedMoves(cards: readonly Card[]): { to: string; name: string }[] {
  const found = new Map<string, string>();
  for (const move of cards.flatMap((card) => card.moves)) {
    if (!move.undo && !move.blocked) found.set(move.to, move.name);
  }
  return [...found].map(([to, name]) => ({ to, name }));
}
