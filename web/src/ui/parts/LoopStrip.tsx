import type { CSSProperties } from "react";
import { Avatar } from "./Avatar";
import { cx } from "./cx";
import styles from "./LoopStrip.module.css";
import type { Person } from "./people";
import { Pressable, type Target } from "./Pressable";
import { words } from "./words";

export type RoundState = "planned" | "live" | "held" | "mine" | "in" | "late" | "waived" | "cancelled";

export interface StripRound extends Target {
  id: string;
  name: string;
  /** Start in the viewer's zone: "13:00". */
  start: string;
  minutes: number;
  state: RoundState;
  /** The state in words: "In", "Yours", "Planned", "1 day late". */
  stateWord: string;
  person?: Person;
}

export interface StripDay {
  id: string;
  /** "Tomorrow, Tuesday 24" */
  label: string;
  rounds: readonly StripRound[];
}

/** Minutes of all rounds of a day: what a day's width stands for. */
export function dayMinutes(rounds: ReadonlyArray<{ minutes: number }>): number {
  return rounds.reduce((sum, round) => sum + round.minutes, 0);
}

/** The loop over its real days. Widths are true minutes, so an hour looks longer than a coding round. */
export function LoopStrip({ days }: { days: readonly StripDay[] }) {
  const longest = Math.max(1, ...days.flatMap((day) => day.rounds.map((round) => round.minutes)));
  return (
    <div className={styles.wrap}>
      <div className={styles.strip}>
        {days.map((day) => (
          <div key={day.id} className={styles.day} style={size(dayMinutes(day.rounds))}>
            <div className={styles.date}>{day.label}</div>
            <ol className={styles.rounds}>
              {day.rounds.map((round) => (
                <li
                  key={round.id}
                  className={cx(styles.round, styles[round.state])}
                  style={size(round.minutes, round.minutes / longest)}
                >
                  <Round round={round} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </div>
  );
}

function Round({ round }: { round: StripRound }) {
  return (
    <Pressable className={styles.open} href={round.href} onSelect={round.onSelect}>
      <span className={styles.time}>
        {round.start}
        <span className="hb-vh">, {words.minutesLong(round.minutes)}, </span>
      </span>
      <span className={styles.bar} />
      <span className={cx(styles.name, "hb-cut")} title={round.name}>
        {round.name}
      </span>
      <span className={styles.who}>
        {round.person && <Avatar name={round.person.name} barRaiser={round.person.barRaiser} />}
        <span className={cx(styles.state, "hb-cut")}>{round.stateWord}</span>
      </span>
    </Pressable>
  );
}

function size(minutes: number, share = 1): CSSProperties {
  return { "--minutes": minutes, "--share": share } as CSSProperties;
}
