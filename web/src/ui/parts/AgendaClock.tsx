import type { CSSProperties } from "react";
import { position, totalMinutes, type Segment } from "./agenda";
import styles from "./AgendaClock.module.css";
import { minutesSeconds, percent, stretch } from "./clock";
import { cx } from "./cx";
import { words } from "./words";

export interface AgendaClockProps {
  segments: readonly Segment[];
  elapsedSeconds: number;
  running: boolean;
  /** Over for good, not only paused. */
  ended?: boolean;
  /** The part that is really under way; when it lies behind the plan the words say so. */
  actual?: number | undefined;
  /** When the interview ends by the calendar: "13:50". */
  ends?: string;
}

/** With two minutes left in a part it is time to close it. */
const SOON_SECONDS = 120;

/** The interview's clock on its agenda: what runs now and how long it may still take. */
export function AgendaClock({ segments, elapsedSeconds, running, ended, actual, ends }: AgendaClockProps) {
  const at = position(segments, elapsedSeconds);
  const total = minutesSeconds(totalMinutes(segments) * 60);
  const started = elapsedSeconds > 0 || running;
  return (
    <div>
      <div className={styles.top}>
        <span className={styles.time} role="timer">
          {minutesSeconds(elapsedSeconds)}
        </span>
        <span className={styles.total}>{words.ofTotal(total)}</span>
        {ends && <span className={styles.ends}>{words.ends(ends)}</span>}
      </div>
      <div aria-hidden>
        <div className={styles.bar}>
          {segments.map((segment, index) => (
            <span key={index} className={cx(styles.part, started && isDone(index, at) && styles.done)} style={width(segment)}>
              {started && index === at.index && at.over === 0 && (
                <span className={styles.fill} style={{ width: percent(at.into) }} />
              )}
            </span>
          ))}
          {started && <span className={styles.hand} style={{ left: percent(at.along) }} />}
        </div>
        <div className={styles.labels}>
          {segments.map((segment, index) => (
            <span key={index} className={started && index === at.index ? styles.on : undefined} style={width(segment)}>
              {segment.short}
            </span>
          ))}
        </div>
      </div>
      <Sentence segments={segments} at={at} started={started} running={running} ended={ended} actual={actual} elapsed={elapsedSeconds} />
    </div>
  );
}

function isDone(index: number, at: { index: number; over: number }): boolean {
  return index < at.index || at.over > 0;
}

function width(segment: Segment): CSSProperties {
  return { "--minutes": segment.minutes } as CSSProperties;
}

interface SentenceProps {
  segments: readonly Segment[];
  at: ReturnType<typeof position>;
  started: boolean;
  running: boolean;
  ended: boolean | undefined;
  actual: number | undefined;
  elapsed: number;
}

function Sentence({ segments, at, started, running, ended, actual = at.index, elapsed }: SentenceProps) {
  if (!started) return <div className={styles.words}>{words.notStarted}</div>;
  if (ended) return <div className={styles.words}>{at.over > 0 ? words.tookOver(stretch(at.over)) : words.ended}</div>;
  const mainAhead = segments.filter((segment, index) => index > at.index && segment.kind !== "side").length;
  const behind = at.over === 0 && actual < at.index ? elapsed - totalMinutes(segments.slice(0, actual + 1)) * 60 : 0;
  const tone = at.over > 0 ? styles.over : behind > 0 || at.left <= SOON_SECONDS ? styles.soon : undefined;
  return (
    <div className={styles.words}>
      <span className={tone}>{saying(segments, at, actual, behind)}</span>
      <span className={styles.rest}>{running ? at.over === 0 && words.toGo(mainAhead) : words.paused}</span>
    </div>
  );
}

function saying(segments: readonly Segment[], at: ReturnType<typeof position>, actual: number, behind: number): string {
  if (at.over > 0) return words.over(stretch(at.over));
  if (behind > 0) return words.behind(stretch(behind), segments[actual]?.name ?? "");
  return words.left(stretch(at.left), segments[at.index]?.name ?? "");
}
