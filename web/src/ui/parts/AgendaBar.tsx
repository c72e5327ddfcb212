import type { CSSProperties } from "react";
import { totalMinutes, type Segment } from "./agenda";
import styles from "./AgendaBar.module.css";
import { cx } from "./cx";
import { words } from "./words";

export interface AgendaBarProps {
  segments: readonly Segment[];
  /** `labelled`: words in the blocks. `thin`: a strip with words under it, equal main parts told as one. */
  shape?: "labelled" | "thin";
  /** Replaces the words under a thin bar, to tell equal parts as one; each entry spans its minutes. */
  captions?: ReadonlyArray<{ minutes: number; name: string }>;
}

/** Below this share of the whole a caption keeps only its minutes on a phone. */
const NARROW = 0.15;

/** The agenda at rest, each part as long as its minutes. */
export function AgendaBar({ segments, shape = "labelled", captions }: AgendaBarProps) {
  const label = segments.map((segment) => `${words.minutesLong(segment.minutes)} ${segment.name}`).join(", ");
  if (shape === "thin") {
    const under = captions ?? segments;
    const total = totalMinutes(segments);
    return (
      <div className={styles.frame} role="img" aria-label={label}>
        <div className={styles.thin}>
          {segments.map((segment, index) => (
            <span key={index} className={cx(segment.kind === "main" && styles.main)} style={width(segment.minutes)} />
          ))}
        </div>
        <div className={styles.labels}>
          {under.map((caption, index) => (
            <span key={index} className={cx(caption.minutes / total < NARROW && styles.narrow)} style={width(caption.minutes)}>
              {caption.minutes}
              <span className={styles.word}> {caption.name}</span>
            </span>
          ))}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.bar} role="img" aria-label={label}>
      {segments.map((segment, index) => (
        <div
          key={index}
          className={cx(styles.part, segment.kind === "main" && styles.main)}
          style={width(segment.minutes)}
          title={`${segment.minutes} ${segment.name}`}
        >
          <span>
            {segment.minutes}
            <span className={styles.word}> {segment.name}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

function width(minutes: number): CSSProperties {
  return { "--minutes": minutes } as CSSProperties;
}
