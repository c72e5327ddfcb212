import { useEffect, useRef } from "react";
import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import styles from "./PhaseStepper.module.css";
import { SideScroll } from "./SideScroll";
import { words } from "./words";

export interface Phase {
  id: string;
  name: string;
  /** "7 of 7", "12 min" */
  note?: string;
}

export interface PhaseStepperProps {
  phases: readonly Phase[];
  /** Id of the phase that runs; all before it are done. */
  current: string;
  label?: string;
}

/** Where the debrief stands. It only shows: moving on is a button elsewhere, with its reasons. */
export function PhaseStepper({ phases, current, label = words.phases }: PhaseStepperProps) {
  const here = useRef<HTMLLIElement>(null);
  const at = phases.findIndex((phase) => phase.id === current);

  // On a phone the running phase may lie outside the frame: bring it in without moving the page.
  useEffect(() => {
    const frame = here.current?.closest("[data-scroll]");
    if (!frame || !here.current) return;
    const end = here.current.offsetLeft + here.current.offsetWidth;
    if (end > frame.clientWidth) frame.scrollLeft = here.current.offsetLeft - 16;
  }, [current]);

  return (
    <SideScroll label={label}>
      <ol className={styles.phases} aria-label={label}>
        {phases.map((phase, index) => {
          const state = index < at ? "done" : index === at ? "current" : "ahead";
          return (
            <li
              key={phase.id}
              ref={state === "current" ? here : undefined}
              className={cx(styles.phase, styles[state])}
              aria-current={state === "current" ? "step" : undefined}
            >
              <span className={styles.dot}>{state === "done" && <Icon name="check" size={11} />}</span>
              <span>{phase.name}</span>
              {phase.note && <span className={styles.note}>{phase.note}</span>}
              <span className="hb-vh">, {words[state]}</span>
            </li>
          );
        })}
      </ol>
    </SideScroll>
  );
}
