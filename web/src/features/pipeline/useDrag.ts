/** Dragging cards between columns. Every way that dragging opens is also in the card's menu and on the keys. */
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef, useState } from "react";
import type { Card, ColumnStage } from "@/api/types/pipeline";
import { columnOf, moveInto } from "./moves";

const KIND = "application";

interface Dragged extends Record<string | symbol, unknown> {
  kind: typeof KIND;
  card: Card;
}

const isDragged = (data: Record<string | symbol, unknown>): data is Dragged => data["kind"] === KIND;

export function useCardDrag<Element extends HTMLElement>(card: Card, enabled: boolean) {
  const ref = useRef<Element>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    return draggable({
      element,
      getInitialData: (): Dragged => ({ kind: KIND, card }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [card, enabled]);
  return { ref, dragging };
}

/** How a column looks while a card is in the air: open to it, under it, or shut. */
export type DropState = "idle" | "open" | "over" | "shut" | "home";

export function useColumnDrop<Element extends HTMLElement>(stage: ColumnStage, onDrop: (card: Card) => void) {
  const ref = useRef<Element>(null);
  const [state, setState] = useState<DropState>("idle");
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const resting = (card: Card): DropState => {
      if (columnOf(card.state) === stage) return "home";
      // A drop on the last column asks for the reason of a rejection.
      if (stage === "closed") return "open";
      const way = moveInto(card, stage);
      return way && !way.blocked ? "open" : "shut";
    };
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isDragged(source.data) && columnOf(source.data.card.state) !== stage,
        onDragEnter: ({ source }) => isDragged(source.data) && resting(source.data.card) === "open" && setState("over"),
        onDragLeave: ({ source }) => isDragged(source.data) && setState(resting(source.data.card)),
        onDrop: ({ source }) => isDragged(source.data) && latest.current(source.data.card),
      }),
      monitorForElements({
        canMonitor: ({ source }) => isDragged(source.data),
        onDragStart: ({ source }) => isDragged(source.data) && setState(resting(source.data.card)),
        onDrop: () => setState("idle"),
      }),
    );
  }, [stage]);
  return { ref, state };
}
