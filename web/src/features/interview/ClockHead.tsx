import type { InterviewView } from "@/api/types/interview";
import { clock } from "@/lib/time";
import { AgendaBar } from "@/ui/parts/AgendaBar";
import { AgendaClock } from "@/ui/parts/AgendaClock";
import { Time } from "@/ui/Time";
import { useViewerZone } from "@/ui/viewer";
import { fits, segmentOfQuestion, segmentsOf } from "./interviewClock";
import styles from "./Kit.module.css";
import { t } from "./messages";
import { currentOf } from "./notebook";
import { ReplyButtons } from "./ReplyButtons";
import { useElapsed } from "./useElapsed";
import type { Room } from "./useRoom";

/** Before the start: when it is and how it is divided. From then on: the running clock. */
export function ClockHead({ at: { view, questions, notes } }: { at: Room }) {
  const zone = useViewerZone();
  const elapsed = useElapsed(view);
  const segments = segmentsOf(view, t);
  const current = questions.findIndex((question) => question.id === currentOf(notes.value));
  if (elapsed === null) {
    return (
      <div className={styles.clock}>
        <div className={styles.before}>
          <strong>
            <Time at={view.starts_at} theirs={view.candidate.time_zone ?? undefined} />
          </strong>
          <span className="hb-t3">{t("minutes", { minutes: view.round.minutes })}</span>
        </div>
        <AgendaBar segments={segments} shape="thin" captions={view.agenda.map(({ name, minutes }) => ({ minutes, name: fits(`${minutes} ${name}`, minutes / view.round.minutes) ? name : "" }))} />
        {view.may.includes("reply") && view.reply === "none" && (
          <div className={styles.reply}>
            <ReplyButtons id={view.id} />
          </div>
        )}
      </div>
    );
  }
  return (
    <div className={styles.clock}>
      <AgendaClock segments={segments} elapsedSeconds={elapsed} running={view.state === "running"} ended={view.ended_at !== null} actual={segmentOfQuestion(segments, current, view.questions.length)} ends={endOf(view, zone)} />
    </div>
  );
}

/** The calendar's end moves along with a late start. */
function endOf(view: InterviewView, zone: string): string | undefined {
  if (view.started_at === null || view.ended_at !== null) return undefined;
  return clock(Date.parse(view.started_at) + view.round.minutes * 60_000, zone);
}
