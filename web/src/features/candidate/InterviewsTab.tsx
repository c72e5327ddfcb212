/** Every screen and round: when, with whom, what they answered, and the way to book or change it. */
import { Button } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { ApplicationView, LoopRound } from "@/api/types/application";
import { Avatar } from "@/ui/parts/Avatar";
import { AvatarStack } from "@/ui/parts/AvatarStack";
import { Badge } from "@/ui/parts/Badge";
import { Time } from "@/ui/Time";
import { isBooked, isFixed } from "./booking/useBooking";
import styles from "./CandidatePage.module.css";
import { t } from "./words";

export interface InterviewsProps {
  view: ApplicationView;
  /** Opens the booking of a round. */
  onRound: (round: string) => void;
}

export function InterviewsTab({ view, onRound }: InterviewsProps) {
  const groups = [
    { title: t("screens"), rounds: view.screens },
    { title: t("loop"), rounds: view.loop.rounds },
  ].filter((group) => group.rounds.length > 0);
  if (groups.length === 0) return <p className="hb-t2">{t("noRounds")}</p>;
  return groups.map((group) => (
    <section key={group.title} aria-label={group.title}>
      <div className="hb-panel-h">
        <h2 className="hb-h-sec">{group.title}</h2>
      </div>
      <ul className={styles.rounds}>
        {group.rounds.map((round) => (
          <li key={round.round} className={styles.round}>
            <Round round={round} theirs={view.candidate.time_zone || undefined} mayBook={view.may.includes("book")} onRound={onRound} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

export interface RoundProps {
  round: LoopRound;
  /** The candidate's zone. */
  theirs: string | undefined;
  mayBook: boolean;
  onRound: (round: string) => void;
}

export function Round({ round, theirs, mayBook, onRound }: RoundProps) {
  const router = useRouter();
  const booked = isBooked(round);
  const minutes =
    round.actual_minutes === null ? t("minutes", { count: round.minutes }) : t("took", { actual: round.actual_minutes, planned: round.minutes });
  return (
    <>
      <span className="hb-col">
        <span className="hb-med hb-cut" title={round.name}>
          {round.name}
        </span>
        <span className="hb-xs hb-t3">{minutes}</span>
      </span>
      <span className="hb-t2">{booked && round.starts_at ? <Time at={round.starts_at} theirs={theirs} /> : t("notBooked")}</span>
      <span className={styles.who}>{booked && <Who round={round} />}</span>
      <span>
        {mayBook && !isFixed(round) && (
          <Button size="xs" onClick={() => onRound(round.round)} aria-label={t(booked ? "changeRound" : "bookRound", { round: round.name })}>
            {t(booked ? "rebook" : "book")}
          </Button>
        )}
        {booked && (isFixed(round) || round.mine) && (
          <Button size="xs" variant={mayBook && !isFixed(round) ? "subtle" : "default"} onClick={() => router.history.push(`/interviews/${round.interview_id}`)}>
            {t("open")}
          </Button>
        )}
      </span>
    </>
  );
}

function Who({ round }: { round: LoopRound }) {
  if (!round.lead) return null;
  return (
    <>
      <Avatar name={round.lead.name} barRaiser={round.bar_raiser} named />
      <span className="hb-cut">{round.lead.name}</span>
      <Answer round={round} />
      {round.shadows.length > 0 && (
        <span className="hb-row hb-xs hb-t3" title={round.shadows.map((person) => person.name).join(", ")}>
          <AvatarStack people={round.shadows} max={3} />
          {t("watching", { count: round.shadows.length })}
        </span>
      )}
    </>
  );
}

function Answer({ round }: { round: LoopRound }) {
  if (round.state === "held") return <Badge>{t(round.scorecard === "waived" ? "stateWaived" : "stateHeld")}</Badge>;
  if (round.state === "running") return <Badge tone="accent">{t("stateRunning")}</Badge>;
  if (round.reply === "declined" || round.state === "declined") return <Badge tone="warn">{t("declined")}</Badge>;
  if (round.reply === "accepted") return <Badge tone="ok">{t("accepted")}</Badge>;
  return <span className="hb-xs hb-t3">{t("noReply")}</span>;
}
