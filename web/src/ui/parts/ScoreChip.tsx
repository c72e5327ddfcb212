import { cx } from "./cx";
import type { Rating } from "./judgement";
import styles from "./ScoreChip.module.css";

export interface ScoreChipProps {
  rating: Rating;
  size?: "small" | "normal";
  /** Fills a table cell. */
  wide?: boolean;
}

/** A given rating: always its number, then its colour. */
export function ScoreChip({ rating, size = "normal", wide }: ScoreChipProps) {
  return (
    <span className={cx(styles.chip, styles[`r${rating}`], size === "small" && styles.small, wide && styles.wide)}>
      {rating}
    </span>
  );
}
