import type { ReactNode } from "react";
import { Icon, type IconName } from "../icons/Icon";
import { cx } from "./cx";
import styles from "./Timeline.module.css";

export interface TimelineEntry {
  id: string;
  icon: IconName;
  tone?: "plain" | "seal" | "accent" | "warn" | "bad";
  /** A sentence; who did it in <strong>. */
  text: ReactNode;
  /** In the viewer's zone: "16:52". */
  time: string;
  /** The instant, for machines. */
  instant: string;
}

export interface TimelineDay {
  id: string;
  /** "Today", "Friday 20 November" */
  label: string;
  entries: readonly TimelineEntry[];
}

/** What happened, newest day first. */
export function Timeline({ days }: { days: readonly TimelineDay[] }) {
  return (
    <ol>
      {days.map((day) => (
        <li key={day.id} className={styles.group}>
          <div className={styles.day}>{day.label}</div>
          <ol>
            {day.entries.map((entry) => (
              <li key={entry.id} className={styles.entry}>
                <span className={styles.rail} />
                <span className={cx(styles.mark, entry.tone && entry.tone !== "plain" && styles[entry.tone])}>
                  <Icon name={entry.icon} size={14} />
                </span>
                <span className={styles.text}>{entry.text}</span>
                <time className={styles.time} dateTime={entry.instant}>
                  {entry.time}
                </time>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}
