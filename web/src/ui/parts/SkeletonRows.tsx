import styles from "./SkeletonRows.module.css";
import { words } from "./words";

export interface SkeletonRowsProps {
  rows?: number;
  /** Width of each column as a share of the row, so that the skeleton has the final shape. */
  columns?: readonly number[];
  /** Rows that begin with a person. */
  avatar?: boolean;
  label?: string;
}

/** Rows in the shape of what is coming, shown only after a moment so that a fast answer does not flicker. */
export function SkeletonRows({ rows = 4, columns = [0.3, 0.2, 0.35], avatar, label = words.loading }: SkeletonRowsProps) {
  return (
    <div className={styles.rows} role="status" aria-busy>
      <span className="hb-vh">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} aria-hidden>
          {avatar && <span className={styles.round} />}
          {columns.map((share, column) => (
            <span key={column} className={styles.block} style={{ width: `${share * 100}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
