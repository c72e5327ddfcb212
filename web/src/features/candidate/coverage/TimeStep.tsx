/** The second step: each round gets its time and its people. */
import type { ApplicationView } from "@/api/types/application";
import type { CoverageView } from "@/api/types/coverage";
import { LoopStrip } from "@/ui/parts/LoopStrip";
import { useNow, useViewerZone } from "@/ui/viewer";
import { isBooked } from "../booking/useBooking";
import candidate from "../CandidatePage.module.css";
import { Round } from "../InterviewsTab";
import { stripDays } from "../strip";
import styles from "./Loop.module.css";
import { lengthWords, Seats } from "./Settle";
import { StepNav } from "./StepNav";
import { t } from "./words";

export interface TimeStepProps {
  view: ApplicationView;
  plan: CoverageView;
  onRound: (round: string) => void;
}

export function TimeStep({ view, plan, onRound }: TimeStepProps) {
  const zone = useViewerZone();
  const now = useNow();
  const { rounds } = view.loop;
  const booked = rounds.filter(isBooked).length;
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <div className={styles.tools}>
          <StepNav id={view.id} step="time" />
        </div>
        <div className={styles.totals}>
          <span>{t("timeHead", { count: booked, of: rounds.length })}</span>
          <span className={plan.minutes.ok ? undefined : "hb-warn-t"}>{lengthWords(plan.minutes)}</span>
        </div>
        {booked > 0 && <LoopStrip days={stripDays(rounds, view.scorecards, { zone, now }, onRound)} />}
        <ul className={candidate.rounds}>
          {rounds.map((round) => (
            <li key={round.round} className={candidate.round}>
              <Round round={round} theirs={view.candidate.time_zone || undefined} mayBook={view.may.includes("book")} onRound={onRound} />
            </li>
          ))}
        </ul>
      </div>
      <aside className={styles.side} aria-label={t("seats")}>
        <Seats plan={plan} />
      </aside>
    </div>
  );
}
