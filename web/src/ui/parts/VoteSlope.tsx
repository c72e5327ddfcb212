import { cx } from "./cx";
import { isSure, raisesBar, type Vote } from "./judgement";
import { useVoteLabels } from "./voteLabels";
import styles from "./VoteSlope.module.css";
import { words } from "./words";

/** The three votes of one person; `null` is not cast yet. */
export interface VoteTrail {
  first: Vote | null;
  afterReading: Vote | null;
  final: Vote | null;
}

/** Height of each step in the drawing; the bar lies between the inner two, at 41. */
export const PLACE: Record<Vote, number> = { hire: 12, lean_hire: 30, lean_no_hire: 52, no_hire: 70 };
const COLUMN = [16, 40, 64];
const BAR = 41;

/** How one person's vote moved: first, after reading, final. */
export function VoteSlope({ name, trail }: { name: string; trail: VoteTrail }) {
  const labels = useVoteLabels();
  const steps = [trail.first, trail.afterReading, trail.final];
  const cast = steps.flatMap((vote, index) => (vote ? [{ vote, x: COLUMN[index] ?? 0, y: PLACE[vote] }] : []));
  const said = steps.map((vote) => (vote ? labels[vote] : words.notCast).toLowerCase()).join(", then ");
  const finalX = COLUMN[2];
  return (
    <svg className={styles.slope} viewBox="0 0 80 82" role="img" aria-label={`${name}: ${said}`}>
      <path className={styles.path} d={cast.map((point, at) => `${at === 0 ? "M" : "L"}${point.x} ${point.y}`).join(" ")} />
      {cast.map((point) => (
        <Mark key={point.x} {...point} />
      ))}
      {cast.length > 0 && !trail.final && <circle className={styles.open} cx={finalX} cy={BAR} r="3.5" />}
    </svg>
  );
}

function Mark({ vote, x, y }: { vote: Vote; x: number; y: number }) {
  const above = raisesBar(vote);
  const d = above ? `M${x} ${y - 5}l5.2 9h-10.4z` : `M${x} ${y + 5}l-5.2 -9h10.4z`;
  return <path className={cx(styles.mark, above ? styles.above : styles.below, isSure(vote) && styles.sure)} d={d} />;
}
