/** A pane that scrolls by itself. It takes a tab stop only while there is something to scroll, so that keys reach it. */
import { type ReactNode, useEffect, useRef, useState } from "react";

export interface ScrollPaneProps {
  as?: "div" | "aside";
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

export function ScrollPane({ as: Tag = "div", label, className, children }: ScrollPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);

  // What stands in it changes its height as well: it is measured with every drawing.
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => setOverflows(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  });

  const region = Tag === "div" && overflows ? "region" : undefined;
  return (
    <Tag
      ref={pane}
      className={className}
      role={region}
      aria-label={Tag === "aside" || region ? label : undefined}
      tabIndex={overflows ? 0 : undefined}
    >
      {children}
    </Tag>
  );
}
