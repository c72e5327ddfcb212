import type { ReadinessRound } from "@/api/types/prep/readiness";
import { TREND, trendOf } from "./range";
import styles from "./Readiness.module.css";
import { directionWords, t } from "./words";

/** The weeks as a line that ends in a dot. */
export function TrendLine({ weeks }: { weeks: ReadinessRound["trend"] }) {
  const trend = trendOf(weeks);
  if (!trend) return <span className="hb-t3 hb-xs">{t("noneYet")}</span>;
  return (
    <svg viewBox={`0 0 ${TREND.width} ${TREND.height}`} width={TREND.width} height={TREND.height} role="img" aria-label={t("trend", { direction: directionWords(trend.direction) })}>
      {trend.paths.map((path) => (
        <path key={path} d={path} className={styles.trend} />
      ))}
      <circle cx={trend.end.x} cy={trend.end.y} r="2.75" className={styles.now} />
    </svg>
  );
}
