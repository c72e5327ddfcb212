import { useEffect, useRef } from "react";

/** Rows are asked for a little before the end comes into sight. */
const AHEAD = "400px";

/** Calls whenever the element comes near the visible part. */
export function useOnScreen<Element extends HTMLElement>(onSight: () => void) {
  const ref = useRef<Element>(null);
  const latest = useRef(onSight);
  useEffect(() => {
    latest.current = onSight;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), { rootMargin: AHEAD });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return ref;
}
