/** The candidate's seat is a step larger. It stands on the root, so that menus and dialogs, drawn outside the page, take it too. */
import { useLayoutEffect } from "react";

let seated = 0;

export function useCandidateSeat(): void {
  useLayoutEffect(() => {
    seated += 1;
    document.documentElement.dataset["seat"] = "candidate";
    return () => {
      seated -= 1;
      if (seated === 0) delete document.documentElement.dataset["seat"];
    };
  }, []);
}
