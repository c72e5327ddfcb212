/**
 * Keeps one line of the palette selected. Spotlight marks the selected line in the document by itself, and loses
 * it when lines arrive late from the server: after every change of the list the first line is selected again.
 */
import { type createSpotlightStore, useSpotlight } from "@mantine/spotlight";
import { useLayoutEffect } from "react";

type Store = ReturnType<typeof createSpotlightStore>;

/** Answers the id of the selected line, for screen readers. */
export function useFirstSelected(store: Store, ids: string[]): string | undefined {
  const { selected, opened } = useSpotlight(store);
  const signature = ids.join("\n");
  useLayoutEffect(() => {
    if (!opened) return;
    // The list registers itself and its lines in effects of the same draw; look once they are there.
    const frame = requestAnimationFrame(() => {
      const list = document.getElementById(store.getState().listId);
      list?.querySelectorAll("[data-selected]").forEach((line) => line.removeAttribute("data-selected"));
      list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
      store.updateState((state) => ({ ...state, selected: 0 }));
    });
    return () => cancelAnimationFrame(frame);
  }, [store, opened, signature]);
  return ids[Math.max(selected, 0)];
}
