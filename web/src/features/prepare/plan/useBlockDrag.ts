/** Dragging blocks between days. The block's menu and Alt with an arrow do the same. */
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useEffect, useRef, useState } from "react";

const KIND = "plan-block";

interface Dragged extends Record<string | symbol, unknown> {
  kind: typeof KIND;
  id: string;
  from: string;
}

const isDragged = (data: Record<string | symbol, unknown>): data is Dragged => data["kind"] === KIND;

export function useBlockDrag<Element extends HTMLElement>(id: string, from: string, enabled: boolean) {
  const ref = useRef<Element>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return;
    return draggable({
      element,
      getInitialData: (): Dragged => ({ kind: KIND, id, from }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [id, from, enabled]);
  return { ref, dragging };
}

export function useDayDrop<Element extends HTMLElement>(date: string, open: boolean, onDrop: (id: string) => void) {
  const ref = useRef<Element>(null);
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || !open) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isDragged(source.data) && source.data.from !== date,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        if (isDragged(source.data)) latest.current(source.data.id);
      },
    });
  }, [date, open]);
  return { ref, over };
}
