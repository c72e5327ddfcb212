/** The head of a page: a line above, the one sentence that matters, and what to do about it. */
import type { ReactNode } from "react";
import styles from "./PrepFrame.module.css";

export interface PrepHeadProps {
  /** Above the sentence, small: for which loop, as of when. */
  above?: ReactNode;
  title: string;
  /** Buttons; at most one is primary. */
  actions?: ReactNode;
}

export function PrepHead({ above, title, actions }: PrepHeadProps) {
  return (
    <header className={styles.head}>
      <div>
        {above && <p className="hb-t3 hb-xs">{above}</p>}
        <h1 className="hb-h-big">{title}</h1>
      </div>
      {actions && <div className={styles.acts}>{actions}</div>}
    </header>
  );
}
