import { Fragment } from "react";
import styles from "./HeatLegend.module.css";
import { ratings } from "./judgement";
import { CriticalKey } from "./PrincipleName";
import { ScoreChip } from "./ScoreChip";
import { words } from "./words";

/** Explains the colours of a grid of ratings once: 1 2 | 3 4. */
export function HeatLegend() {
  return (
    <span className={styles.legend}>
      {ratings.map((rating) => (
        <Fragment key={rating}>
          {rating === 3 && <span className={styles.bar} />}
          <ScoreChip rating={rating} size="small" />
        </Fragment>
      ))}
      <span className={styles.text}>{words.barLies}</span>
      <span className={styles.text}>
        <CriticalKey />
      </span>
    </span>
  );
}
