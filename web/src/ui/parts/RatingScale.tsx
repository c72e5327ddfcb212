import { Fragment } from "react";
import { cx } from "./cx";
import { ratings, type Rating } from "./judgement";
import styles from "./RatingScale.module.css";
import { useChoices } from "./roving";
import { TheBar } from "./TheBar";
import { words } from "./words";

export interface RatingScaleProps {
  value: Rating | null;
  onChange: (rating: Rating) => void;
  /** What is rated: the name of the principle or competency. */
  label: string;
}

/** One to four with the bar between 2 and 3. No default: an unrated row stays open. */
export function RatingScale({ value, onChange, label }: RatingScaleProps) {
  const choice = useChoices(ratings, value, onChange);
  return (
    <span className={styles.scale} role="radiogroup" aria-label={label}>
      {ratings.map((rating, index) => (
        <Fragment key={rating}>
          {index === 2 && <TheBar />}
          <button
            type="button"
            className={cx(styles.point, styles[`r${rating}`])}
            aria-label={words.ratingPoint(rating)}
            {...choice(index)}
          >
            {rating}
          </button>
        </Fragment>
      ))}
    </span>
  );
}

/** Heads a column of scales: below, bar, above. */
export function RatingAxis() {
  return (
    <span className={styles.axis} aria-hidden>
      <span>{words.below}</span>
      <b>{words.bar}</b>
      <span>{words.above}</span>
    </span>
  );
}
