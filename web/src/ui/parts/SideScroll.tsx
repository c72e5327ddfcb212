import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from "react";
import styles from "./SideScroll.module.css";

const Inside = createContext(false);

/**
 * Lets something that is wider than its place scroll by itself, also by keyboard. It takes a tab stop only
 * while there is something to scroll. Those nested in one share its scroll, so their columns stay in line.
 */
export function SideScroll({ label, children }: { label: string; children: ReactNode }) {
  const inside = useContext(Inside);
  const frame = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  if (inside) return children;
  return (
    <Inside value={true}>
      <div
        ref={frame}
        className={styles.scroll}
        data-scroll
        role={overflows ? "region" : undefined}
        aria-label={overflows ? label : undefined}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys can only scroll what has the focus
        tabIndex={overflows ? 0 : undefined}
      >
        {children}
      </div>
    </Inside>
  );
}
