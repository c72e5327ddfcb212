import { clamp, percent } from "./clock";
import { cx } from "./cx";
import styles from "./RangeTrack.module.css";
import { words } from "./words";

export interface RangeTrackProps {
  value: number;
  min: number;
  max: number;
  /** Right end of the axis, shared by all columns so that they compare. */
  top: number;
}

/** A number on its allowed range. Outside it turns amber, never red: nothing is broken yet. */
export function RangeTrack({ value, min, max, top }: RangeTrackProps) {
  const place = (at: number) => percent(clamp(at / top));
  return (
    <span className={cx(value < min || value > max ? styles.outside : undefined)}>
      <span className={styles.track} aria-hidden>
        <span className={styles.allowed} style={{ left: place(min), width: percent(clamp((max - min) / top)) }} />
        <span className={styles.value} style={{ left: place(value) }} />
      </span>
      <span className={styles.words} title={words.range(value, min, max)}>
        {words.rangeShort(value, min, max)}
      </span>
    </span>
  );
}
