import { percent } from "./clock";
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

/** Height of the columns in px, as in the stylesheet, and of the words above them. */
const HEIGHT = 66;
const HEAD = 20;
/** A bar lower than this has no room for its number inside. */
const ROOM = 16;

/** Interviews a week against the person's limit; a dashed box is what an open request would add. */
export function LoadBars({ weeks, limit, label }: LoadBarsProps) {
  const top = Math.max(limit, 1, ...weeks.map((week) => week.count + (week.asked ?? 0)));
  const line = HEAD + HEIGHT * (1 - limit / top);
  return (
    <div className={styles.figure} role="img" aria-label={label}>
      <div className={styles.limit} style={{ top: line }} />
      <span className={styles.limitWord} style={{ top: line - 16 }}>
        {words.limit(limit)}
      </span>
      {weeks.map((week) => (
        <Week key={week.id} week={week} top={top} />
      ))}
    </div>
  );
}

function Week({ week, top }: { week: LoadWeek; top: number }) {
  const asked = week.asked ?? 0;
  const inside = asked > 0 && (week.count / top) * HEIGHT > ROOM;
  const count = <span className={styles.count}>{week.count}</span>;
  return (
    <div className={styles.week}>
      <div className={styles.column}>
        {!inside && count}
        {asked > 0 && <span className={styles.asked} style={{ height: percent(asked / top) }} />}
        <span className={cx(styles.bar, week.current && styles.current)} style={{ height: percent(week.count / top) }}>
          {inside && count}
        </span>
      </div>
      <span className={styles.label}>{week.label}</span>
    </div>
  );
}
