/** A part of a page under its heading, with a small note beside it and something at the right end. */
import { type ReactNode, useId } from "react";
import styles from "./PrepFrame.module.css";

export interface PrepSectionProps {
  title: string;
  /** Beside the heading, small. */
  beside?: ReactNode;
  /** At the right end of the heading's line. */
  end?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

export function PrepSection({ title, beside, end, className, children }: PrepSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <div className={styles.sec}>
        <h2 className="hb-h-sec" id={id}>
          {title}
        </h2>
        {beside && <span className="hb-t3 hb-xs">{beside}</span>}
        {end && <div className={styles.end}>{end}</div>}
      </div>
      {children}
    </section>
  );
}
