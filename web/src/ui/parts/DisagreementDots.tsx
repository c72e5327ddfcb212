import { spread, type Rated } from "./disagreement";
import styles from "./DisagreementDots.module.css";
import { raisesBar, type Rating } from "./judgement";

/** Places of the four ratings on the little axis; the bar stands between the inner two. */
const PLACE: Record<Rating, number> = { 1: 5, 2: 16, 3: 30, 4: 41 };
const BAR = 23.5;

/** How far the ratings of one principle lie apart, and on which side of the bar. The row's cells say it in numbers. */
export function DisagreementDots({ ratings }: { ratings: Rated["ratings"] }) {
  const { dots } = spread(ratings);
  const low = dots[0];
  const high = dots.at(-1);
  return (
    <svg className={styles.dots} viewBox="0 0 46 12" width="46" height="12" aria-hidden>
      <path className={styles.bar} d={`M${BAR} 0v12`} />
      {low !== undefined && high !== undefined && low !== high && (
        <path className={styles.span} d={`M${PLACE[low]} 6H${PLACE[high]}`} />
      )}
      {dots.map((rating) => (
        <circle key={rating} className={raisesBar(rating) ? styles.above : styles.below} cx={PLACE[rating]} cy="6" r="3" />
      ))}
    </svg>
  );
}
