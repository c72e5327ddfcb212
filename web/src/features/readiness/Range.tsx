/** Where the evidence stands on the real voting scale, with the line that the policy asks. */
import type { ReadinessRound } from "@/api/types/prep/readiness";
import { cx } from "@/ui/parts/cx";
import { dotPlaces, lineAt, looseSpan, PICTURE, spanOf, STEPS, stepWords } from "./range";
import styles from "./Readiness.module.css";
import { NEEDS, t } from "./words";

export function rangeWords({ range, dots, needs }: ReadinessRound): string {
  if (!range) return t("pictureLittle", { needs: NEEDS[needs] });
  return t("picture", { low: stepWords(range[0]), high: stepWords(range[1]), count: dots.length, needs: NEEDS[needs] });
}

export function Range({ round }: { round: ReadinessRound }) {
  const little = round.confidence === "too_little";
  const solid = little ? null : spanOf(round);
  const loose = looseSpan(round);
  const places = dotPlaces(round.dots.map(({ value }) => value));
  const line = lineAt(round.needs);
  const below = round.confidence === "not_yet";
  return (
    <svg viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`} width={PICTURE.width} height={PICTURE.height} role="img" aria-label={rangeWords(round)}>
      {STEPS.map(({ x, width }) => (
        <rect key={x} x={x} y="9" width={width} height="12" rx="2" className={styles.step} />
      ))}
      {solid && <rect x={solid.from} y="11.5" width={solid.to - solid.from} height="7" rx="3.5" className={cx(styles.span, below && styles.below)} />}
      {little && <path d={`M${loose.from} ${PICTURE.middle}H${loose.to}`} className={styles.loose} />}
      {places.map((x, at) => (
        <circle key={at} cx={x} cy={PICTURE.middle} r="3.5" className={cx(styles.dot, below && styles.below)}>
          <title>{round.dots[at]?.words}</title>
        </circle>
      ))}
      <path d={`M${line} 3v24`} className={styles.bar} />
    </svg>
  );
}

/** Heads the column of ranges. */
export function RangeAxis() {
  return (
    <svg viewBox={`0 0 ${PICTURE.width} 14`} width={PICTURE.width} height="14" aria-hidden className={styles.axis}>
      {["no hire", "lean no", "lean hire", "hire"].map((words, at) => (
        <text key={words} x={STEPS[at]?.middle} y="10" textAnchor="middle">
          {words}
        </text>
      ))}
    </svg>
  );
}
