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
  /** When the interview ends by the calendar: "13:50". */
  ends?: string;
}

/** With two minutes left in a part it is time to close it. */
const SOON_SECONDS = 120;

/** The interview's clock on its agenda: what runs now and how long it may still take. */
export function AgendaClock({ segments, elapsedSeconds, running, ends }: AgendaClockProps) {
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
      <Sentence segments={segments} at={at} started={started} running={running} />
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
}

function Sentence({ segments, at, started, running }: SentenceProps) {
  if (!started) return <div className={styles.words}>{words.notStarted}</div>;
  const mainAhead = segments.filter((segment, index) => index > at.index && segment.kind !== "side").length;
  const tone = at.over > 0 ? styles.over : at.left <= SOON_SECONDS ? styles.soon : undefined;
  return (
    <div className={styles.words}>
      <span className={tone}>
        {at.over > 0 ? words.over(stretch(at.over)) : words.left(stretch(at.left), segments[at.index]?.name ?? "")}
      </span>
      <span className={styles.rest}>{running ? at.over === 0 && words.toGo(mainAhead) : words.paused}</span>
    </div>
  );
}
