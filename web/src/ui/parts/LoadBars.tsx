import { cx } from "./cx";
import styles from "./LoadBars.module.css";
import { words } from "./words";

export interface LoadWeek {
  id: string;
  /** "9 Nov", "This wk" */
  label: string;
  count: number;
  /** What would come on top if open requests were accepted. */
  asked?: number;
  current?: boolean;
}

export interface LoadBarsProps {
  weeks: readonly LoadWeek[];
  limit: number;
  /** The whole picture in a sentence. */
  label: string;
}

const BASE = 84;
const HEIGHT = 65;
const STEP = 41;

/** Interviews a week against the person's limit; a dashed box is what an open request would add. */
export function LoadBars({ weeks, limit, label }: LoadBarsProps) {
  const top = Math.max(limit, 1, ...weeks.map((week) => week.count + (week.asked ?? 0)));
  const unit = HEIGHT / top;
  const width = weeks.length * STEP + 6;
  return (
    <svg className={styles.figure} viewBox={`0 0 ${width} 104`} role="img" aria-label={label}>
      {weeks.map((week, index) => (
        <Week key={week.id} week={week} left={index * STEP + 6} unit={unit} />
      ))}
      <path className={styles.line} d={`M0 ${BASE - limit * unit}H${width}`} />
      <text className={styles.limit} x={width} y={BASE - limit * unit - 6}>
        {words.limit(limit)}
      </text>
    </svg>
  );
}

function Week({ week, left, unit }: { week: LoadWeek; left: number; unit: number }) {
  const height = week.count * unit;
  const asked = (week.asked ?? 0) * unit;
  const inside = asked > 0 && height > 16;
  return (
    <g>
      {height > 0 && (
        <rect className={cx(styles.bar, week.current && styles.current)} x={left} y={BASE - height} width="26" height={height} rx="2" />
      )}
      {asked > 0 && (
        <rect className={styles.asked} x={left + 0.5} y={BASE - height - asked + 0.5} width="25" height={Math.max(2, asked - 1)} rx="2" />
      )}
      <text className={cx(styles.count, inside && week.current && styles.inside)} x={left + 13} y={inside ? BASE - height + 13 : BASE - height - asked - 4}>
        {week.count}
      </text>
      <text x={left + 13} y="99">
        {week.label}
      </text>
    </g>
  );
}
