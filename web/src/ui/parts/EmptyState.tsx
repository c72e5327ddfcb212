import type { ReactNode } from "react";
import { cx } from "./cx";
import { emptyDrawings, type EmptyDrawing } from "./emptyDrawings";
import styles from "./EmptyState.module.css";

export interface EmptyStateProps {
  drawing: EmptyDrawing;
  /** One sentence that says why there is nothing here. */
  children: ReactNode;
  /** One button or link, at most. */
  action?: ReactNode;
  /** Inside a pane rather than on a page. */
  tight?: boolean;
}

export function EmptyState({ drawing, children, action, tight }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty, tight && styles.tight)}>
      <svg className={styles.art} viewBox="0 0 120 64" aria-hidden>
        {emptyDrawings[drawing]}
      </svg>
      <p className={styles.why}>{children}</p>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
