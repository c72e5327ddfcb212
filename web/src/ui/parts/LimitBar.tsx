import { limitPlaces, percent } from "./clock";
import { cx } from "./cx";
import styles from "./LimitBar.module.css";

export interface LimitBarProps {
  value: number;
  /** The clock: where the tick stands. */
  limit: number;
  /** The picture in words: "day 5 of 7". */
  label: string;
  /** Under way now: drawn in the accent. */
  running?: boolean;
}

/** A value against its clock. Fill is what was used, the tick is what is allowed. */
export function LimitBar({ value, limit, label, running }: LimitBarProps) {
  const places = limitPlaces(value, limit);
  return (
    <span className={cx(styles.bar, places.over && styles.over, running && styles.running)} role="img" aria-label={label}>
      <span className={styles.fill} style={{ width: percent(places.fill) }} />
      <span className={styles.tick} style={{ left: percent(places.tick) }} />
    </span>
  );
}
