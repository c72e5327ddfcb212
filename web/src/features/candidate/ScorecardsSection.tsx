/** Who has handed in what: one sentence, one button, and rows that are all alike while they are sealed. */
import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { Fragment } from "react";
import type { ApplicationView, ScorecardRow } from "@/api/types/application";
import { clock, dayDistance, day as dayWords, when } from "@/lib/time";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { SealedProgress } from "@/ui/parts/SealedProgress";
import { DueClock } from "@/ui/DueClock";
import { Sealed } from "@/ui/parts/Sealed";
import { VoteBadge } from "@/ui/parts/VoteBadge";
import { useNow, useViewerZone } from "@/ui/viewer";
import { OpenCard } from "./OpenCard";
import styles from "./Scorecards.module.css";
import { plainName } from "./strip";
import { t } from "./words";

export interface ScorecardsProps {
  view: ApplicationView;
  /** The interview whose card is open for reading. */
  open: string | undefined;
  onOpen: (interview: string | undefined) => void;
  /** The page's primary button is this one. */
  primary: boolean;
}

export function ScorecardsSection({ view, open, onOpen, primary }: ScorecardsProps) {
  const router = useRouter();
  const next = view.next_scorecard;
  const own = view.scorecards.find((row) => row.interview_id === next?.interview_id);
  const begun = own?.progress && (own.progress.rated > 0 || own.progress.vote);
  return (
    <section aria-labelledby="cards-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec" id="cards-title">
          {t("scorecards")}
        </h2>
        {next && (
          <span className="acts">
            <Button
              size="xs"
              variant={primary ? "filled" : "default"}
              onClick={() => router.history.push(`/interviews/${next.interview_id}?pane=scorecard`)}
            >
              {t(begun ? "finishYours" : "startYours")}
            </Button>
          </span>
        )}
      </div>
      {view.scorecards.length === 0 ? (
        <p className="hb-t2">{t("noCards")}</p>
      ) : (
        <>
          <Sentence view={view} />
          <ul className={styles.rows}>
            {view.scorecards.map((row) => (
              <Row key={row.interview_id} row={row} open={open === row.interview_id} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Sentence({ view }: { view: ApplicationView }) {
  const zone = useViewerZone();
  const now = useNow();
  const { cards_in: cards, next_scorecard: next } = view;
  const sealed = view.scorecards.some((row) => row.state === "sealed");
  if (sealed && next?.due_at) {
    return (
      <div className={styles.sentence}>
        <SealedProgress submitted={cards.in} of={cards.of} mine={t(Date.parse(next.due_at) < now ? "yoursWasDue" : "yoursDue", { when: when(next.due_at, zone, now) })} />
      </div>
    );
  }
  const words = /[.!?]$/.test(view.scorecards_words) ? view.scorecards_words : `${view.scorecards_words}.`;
  return (
    <p className={styles.sentence}>
      {sealed && <Icon name="lock" size={14} />}
      {words}
    </p>
  );
}

interface RowProps {
  row: ScorecardRow;
  open: boolean;
  onOpen: (interview: string | undefined) => void;
}

function Row({ row, open, onOpen }: RowProps) {
  const readable = row.card !== null && row.submitted_at !== null;
  return (
    <li>
      <div className={styles.row}>
        <span className={styles.who}>
          <Avatar name={row.person.name} barRaiser={row.person.bar_raiser === true} named />
          <span className="hb-cut" title={row.person.name}>
            {row.person.name}
          </span>
        </span>
        <span className={`${styles.round} hb-cut`} title={row.round_name}>
          {plainName({ name: row.round_name })}
        </span>
        <span className={styles.state}>
          <State row={row} />
        </span>
        <span className={styles.end}>
          {readable ? (
            <Button
              size="xs"
              aria-expanded={open}
              aria-label={open ? t("closeCard", { name: row.person.name }) : t("readCard", { name: row.person.name, round: row.round_name })}
              onClick={() => onOpen(open ? undefined : row.interview_id)}
            >
              {t(open ? "close" : "read")}
            </Button>
          ) : (
            <End row={row} />
          )}
        </span>
      </div>
      {open && row.card && <OpenCard card={row.card} interview={row.interview_id} mine={row.state === "mine"} />}
    </li>
  );
}

function State({ row }: { row: ScorecardRow }) {
  if (row.state === "sealed") return <Sealed />;
  if (row.state === "waived" && row.waived) {
    return <span className={styles.idle}>{t("waived", { name: row.waived.by.name, reason: row.waived.reason })}</span>;
  }
  if (row.card && row.submitted_at) {
    return (
      <Fragment>
        <VoteBadge vote={row.card.vote} />
        {row.state === "mine" && <span className="hb-xs hb-t3">{t("yours")}</span>}
      </Fragment>
    );
  }
  if (row.state === "mine" && row.progress) return <Progress progress={row.progress} />;
  return <span className={styles.idle}>{t(row.state === "not_held" ? "notHeld" : "owed")}</span>;
}

function Progress({ progress: { rated, of, vote } }: { progress: NonNullable<ScorecardRow["progress"]> }) {
  return (
    <span className={styles.progress}>
      <span className="hb-meter" aria-hidden>
        <i style={{ width: `${of === 0 ? 0 : (rated / of) * 100}%` }} />
      </span>
      <span className="hb-xs hb-t2">{t("progress", { rated, of, vote: t(vote ? "withVote" : "noVote") })}</span>
    </span>
  );
}

/** When it came in or is due. Only a late or own one is a clock; the others stay quiet. */
function End({ row }: { row: ScorecardRow }) {
  const zone = useViewerZone();
  const now = useNow();
  if (row.submitted_at) {
    const near = dayDistance(row.submitted_at, zone, now) === 0;
    return <span className="hb-xs hb-t3">{near ? clock(row.submitted_at, zone) : dayWords(row.submitted_at, zone, now)}</span>;
  }
  if (!row.due_at) return null;
  const late = new Date(row.due_at).getTime() < now;
  if (late || row.state === "mine") return <DueClock at={row.due_at} state={late ? "late" : "soon"} />;
  return <span className="hb-xs hb-t3">{t("due", { when: when(row.due_at, zone, now) })}</span>;
}
