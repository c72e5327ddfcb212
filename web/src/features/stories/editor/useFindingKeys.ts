/** F8 and Shift F8 work wherever the caret is, also in the middle of a word; Escape leads from the text to its finding. */
import { useEffect, useRef } from "react";

/** The button of the finding that is looked at. */
export const CURRENT = "data-current-finding";

export function useFindingKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "F8") {
        event.preventDefault();
        latest.current(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape" && event.target instanceof HTMLTextAreaElement) {
        document.querySelector<HTMLElement>(`[${CURRENT}]`)?.focus();
      }
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
}
