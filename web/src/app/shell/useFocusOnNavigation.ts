/** After a change of page the focus goes to the page, so that a keyboard or screen reader starts there. */
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        if (!pathChanged || !fromLocation) return;
        const main = document.getElementById("main");
        // A page that put the focus into its own field knows better.
        if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
      }),
    [router],
  );
}
