import type { ReactNode } from "react";
import { clamp } from "./clock";
import styles from "./Clock.module.css";
import { cx } from "./cx";

export type ClockState = "fine" | "soon" | "late" | "none";

export interface ClockProps {
  state: ClockState;
  /** Share of the allowed time that is used, 0 to 1. */
  used?: number;
  /** Always words: "today 17:00", "1 day late". The ring only helps. */
  children: ReactNode;
  /** The same moment in the other party's zone, on hover. */
  title?: string;
}

const RADIUS = 4.75;

/** The dash pattern of a ring that is filled to `used`: drawn length, then the rest. */
export function ringDash(used: number): [number, number] {
  const around = 2 * Math.PI * RADIUS;
  const drawn = clamp(used) * around;
  return [drawn, around - drawn];
}

/** A due time in words with a ring for the share used; a late one is a filled disc. */
export function Clock({ state, used = 0, children, title }: ClockProps) {
  return (
    <span className={cx(styles.clock, styles[state])} title={title}>
      <svg className={styles.ring} viewBox="0 0 12 12" aria-hidden>
        {state === "late" ? (
          <circle className={styles.full} cx="6" cy="6" r="6" />
        ) : (
          <>
            <circle className={styles.track} cx="6" cy="6" r={RADIUS} />
            {clamp(used) > 0 && (
              <circle className={styles.used} cx="6" cy="6" r={RADIUS} strokeDasharray={ringDash(used).join(" ")} />
            )}
          </>
        )}
      </svg>
      <span className="hb-cut">{children}</span>
    </span>
  );
}
