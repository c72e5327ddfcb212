import { Fragment, type CSSProperties, type ReactNode } from "react";
import { percent } from "./clock";
import { cx } from "./cx";
import { Pressable, type Target } from "./Pressable";
import styles from "./StageDiagram.module.css";
import { stageLayout } from "./stages";
import { words } from "./words";

export interface DiagramStage extends Target {
  id: string;
  name: string;
  /** "30 min", "7 rounds, 370 min" */
  note?: string;
  /** On the arrow that leads here: "by day 5". */
  clock?: string;
  /** Reference band with its asterisk: "40–60 % pass*". */
  pass?: string;
}

export interface DiagramRound extends Target {
  id: string;
  name: string;
  minutes: number;
}

export interface StageDiagramProps {
  label: string;
  stages: readonly DiagramStage[];
  /** The stage that is opened into rounds. */
  loop?: string;
  rounds?: readonly DiagramRound[];
  /** The stage or round whose kit is shown below. */
  selected?: string;
}

/** The process as a path: stages with clocks on the arrows, the loop opened into rounds in proportion. */
export function StageDiagram({ label, stages, loop, rounds = [], selected }: StageDiagramProps) {
  const layout = stageLayout(stages);
  const opened = layout.boxes[stages.findIndex((stage) => stage.id === loop)];
  return (
    <nav className={styles.wrap} aria-label={label}>
      <div className={styles.stages} style={{ gridTemplateColumns: layout.columns }}>
        {stages.map((stage, index) => (
          <Fragment key={stage.id}>
            {index > 0 && <Arrow clock={stage.clock} />}
            <Stage stage={stage} chosen={stage.id === selected || stage.id === loop} current={stage.id === selected}>
              {stage.id === loop && <Rounds rounds={rounds} selected={selected} place="inside" />}
            </Stage>
          </Fragment>
        ))}
      </div>
      {opened && rounds.length > 0 && (
        <>
          <Bracket from={opened[0]} to={opened[1]} />
          <Rounds rounds={rounds} selected={selected} place="under" />
        </>
      )}
    </nav>
  );
}

interface RoundsProps {
  rounds: readonly DiagramRound[];
  selected?: string;
  /** Under the whole path where there is room; inside the loop's own box on a phone. One of the two is shown. */
  place: "under" | "inside";
}

function Rounds({ rounds, selected, place }: RoundsProps) {
  const longest = Math.max(1, ...rounds.map((round) => round.minutes));
  return (
    <ol className={cx(styles.rounds, styles[place])}>
      {rounds.map((round) => (
        <li key={round.id} className={cx(round.id === selected && styles.now)} style={proportion(round.minutes, longest)}>
          <Pressable className={styles.round} href={round.href} onSelect={round.onSelect} current={round.id === selected} title={round.name}>
            <span className={cx(styles.name, "hb-cut")}>{round.name}</span>
            <span className={cx(styles.minutes, "hb-cut")}>{words.minutes(round.minutes)}</span>
          </Pressable>
        </li>
      ))}
    </ol>
  );
}

interface StageProps {
  stage: DiagramStage;
  chosen: boolean;
  current: boolean;
  children: ReactNode;
}

function Stage({ stage, chosen, current, children }: StageProps) {
  return (
    <div className={cx(styles.stage, chosen && styles.chosen)}>
      <Pressable className={styles.box} href={stage.href} onSelect={stage.onSelect} current={current} title={stage.name}>
        <span className={cx(styles.name, "hb-cut")}>{stage.name}</span>
        {stage.note && <span className={cx(styles.note, "hb-cut")}>{stage.note}</span>}
      </Pressable>
      {stage.pass && <span className={styles.pass}>{stage.pass}</span>}
      {children}
    </div>
  );
}

function Arrow({ clock }: { clock?: string }) {
  return (
    <div className={styles.arrow}>
      {clock && <span className={styles.clock}>{clock}</span>}
      <svg width="5" height="8" viewBox="0 0 5 8" fill="none" stroke="currentColor" strokeWidth="1.3" aria-hidden>
        <path d="m.5.5 4 3.5-4 3.5" />
      </svg>
    </div>
  );
}

/** Lines from the loop's box out to the ends of the row of rounds. Plain boxes, so that they stay one pixel wide. */
function Bracket({ from, to }: { from: number; to: number }) {
  const left = `calc(${percent(from)} + 6px)`;
  const right = `calc(${percent(1 - to)} + 6px)`;
  return (
    <div className={styles.bracket} aria-hidden>
      <span className={styles.leg} style={{ left }} />
      <span className={styles.leg} style={{ right }} />
      <span className={styles.left} style={{ width: left }} />
      <span className={styles.right} style={{ width: right }} />
    </div>
  );
}

function proportion(minutes: number, longest: number): CSSProperties {
  return { "--minutes": minutes, "--share": minutes / longest } as CSSProperties;
}
