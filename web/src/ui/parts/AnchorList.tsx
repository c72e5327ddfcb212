import styles from "./AnchorList.module.css";
import { cx } from "./cx";
import { ratings, type Rating } from "./judgement";
import { words } from "./words";

export type Anchors = Partial<Record<Rating, string>>;

export interface AnchorListProps {
  anchors: Anchors;
  /** The rating given; its anchor stands out. */
  value?: Rating | null;
}

/** What each point means, best on top, the bar between 3 and 2. Points without a text are left out. */
export function AnchorList({ anchors, value = null }: AnchorListProps) {
  const points = ratings.toReversed().filter((rating) => anchors[rating]);
  return (
    <dl className={styles.list}>
      {points.map((rating) => (
        <div
          key={rating}
          className={cx(styles.point, styles[`r${rating}`], rating === value && styles.on, rating === 2 && styles.under)}
        >
          <dt>
            {rating}
            {rating === value && <span className="hb-vh">, {words.given}</span>}
          </dt>
          <dd>{anchors[rating]}</dd>
        </div>
      ))}
    </dl>
  );
}
