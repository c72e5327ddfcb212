/** What this debrief asks of me now: finish reading, vote, state the bar, vote finally. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "@/api/session";
import type { DebriefView } from "@/api/types/debrief";
import { duration } from "@/lib/time";
import type { Vote } from "@/ui/parts/judgement";
import { VotePicker } from "@/ui/parts/VotePicker";
import { useNow } from "@/ui/viewer";
import styles from "./Debrief.module.css";
import type { useStep } from "./queries";
import { t } from "./words";

interface TurnProps {
  view: DebriefView;
  step: ReturnType<typeof useStep>;
}

export function Turn({ view, step }: TurnProps) {
  const id = useSession()?.person.id;
  const mine = view.participants.find((one) => one.person.id === id);
  if (view.phase === "reading") return <ReadingTurn view={view} step={step} />;
  if (!mine) return null;
  if (view.phase === "vote_after_reading") return <SecondVote done={mine.after_cast} step={step} />;
  if (view.phase !== "discussion") return null;
  return (
    <section className={styles.turn} aria-label={t("yourTurn")}>
      <Bar key={mine.bar?.reason ?? "none"} said={mine.bar} step={step} />
      <div>
        <h2 className="hb-h-sec">{t("finalTitle")}</h2>
        <p className="hb-t3">{t("finalText")}</p>
        <VotePicker label={t("finalTitle")} value={mine.votes?.final ?? null} onChange={(vote: Vote) => step.mutate({ verb: "final-vote", body: { vote } })} />
      </div>
    </section>
  );
}

function ReadingTurn({ view, step }: TurnProps) {
  const now = useNow();
  if (!view.reading) return null;
  const left = Date.parse(view.reading.started_at) + view.reading.minutes * 60_000 - now;
  return (
    <section className={styles.turn} aria-label={t("reading")}>
      <div>
        <h2 className="hb-h-sec">{t("reading")}</h2>
        <p className="hb-t2" role="timer">
          {left > 0 ? t("readingLeft", { time: duration(left) }) : t("readingOver")} · {t("finished", { count: view.reading.finished, of: view.reading.of })}
        </p>
      </div>
      {view.me.participant && !view.me.finished_reading && (
        <Button variant="filled" loading={step.isPending} onClick={() => step.mutate({ verb: "finish-reading" })}>
          {t("iHaveRead")}
        </Button>
      )}
      {view.me.finished_reading && <p className="hb-t2">{t("youFinished")}</p>}
    </section>
  );
}

function SecondVote({ done, step }: { done: boolean; step: TurnProps["step"] }) {
  const [vote, setVote] = useState<Vote | null>(null);
  if (done) {
    return (
      <p className={styles.turn} role="status">
        {t("votedWait")}
      </p>
    );
  }
  return (
    <section className={styles.turn} aria-label={t("voteTitle")}>
      <div>
        <h2 className="hb-h-sec">{t("voteTitle")}</h2>
        <p className="hb-t3">{t("voteText")}</p>
        <VotePicker label={t("voteTitle")} value={vote} onChange={setVote} />
      </div>
      <Button variant="filled" disabled={vote === null} loading={step.isPending} onClick={() => vote && step.mutate({ verb: "vote", body: { vote } })}>
        {t("voteNow")}
      </Button>
    </section>
  );
}

function Bar({ said, step }: { said: { raises: boolean; reason: string } | null; step: TurnProps["step"] }) {
  const [reason, setReason] = useState(said?.reason ?? "");
  const state = (raises: boolean) => step.mutate({ verb: "bar", body: { raises, reason } });
  const empty = reason.trim() === "";
  return (
    <div>
      <h2 className="hb-h-sec">{t("barTitle")}</h2>
      <TextInput aria-label={t("barReason")} placeholder={t("barReason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className={styles.inline}>
        <Button aria-pressed={said?.raises === true} variant={said?.raises === true ? "light" : "default"} disabled={empty} loading={step.isPending} onClick={() => state(true)}>
          {t("barYes")}
        </Button>
        <Button aria-pressed={said?.raises === false} variant={said?.raises === false ? "light" : "default"} disabled={empty} loading={step.isPending} onClick={() => state(false)}>
          {t("barNo")}
        </Button>
      </div>
    </div>
  );
}
