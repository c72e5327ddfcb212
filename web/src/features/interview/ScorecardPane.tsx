/** Right: what was seen, rated with evidence, and a vote. Before the start it can be read, after submission too. */
import { useState } from "react";
import { Badge } from "@/ui/parts/Badge";
import { Clock } from "@/ui/parts/Clock";
import { dueState, usedOf } from "./due";
import { CardRows } from "./CardRows";
import { DraftConflict } from "./Conflicts";
import { FillIn } from "./FillIn";
import { t } from "./messages";
import { ReviseCard } from "./ReviseCard";
import room from "./Room.module.css";
import { SaveLine } from "./SaveLine";
import { SubmittedCard } from "./SubmittedCard";
import { SummaryField } from "./SummaryField";
import type { Room } from "./useRoom";
import { VoteBox } from "./VoteBox";
import { Time } from "@/ui/Time";
import { useNow } from "@/ui/viewer";
import styles from "./Card.module.css";

export interface ScorecardPaneProps {
  at: Room;
  open: string | null;
  onOpen: (item: string | null) => void;
}

export function ScorecardPane({ at: it, open, onOpen }: ScorecardPaneProps) {
  const [revising, setRevising] = useState(false);
  const { view } = it;
  const submitted = view.scorecard !== null && view.scorecard.state !== "draft";
  return (
    <section className={room.pane} data-pane="scorecard" aria-label={t("scorecard")}>
      {submitted && revising ? (
        <ReviseCard at={it} onDone={() => setRevising(false)} />
      ) : submitted ? (
        <SubmittedCard view={view} onRevise={view.may.includes("revise") ? () => setRevising(true) : undefined} />
      ) : (
        <DraftCard at={it} open={open} onOpen={onOpen} />
      )}
    </section>
  );
}

function DraftCard({ at: it, open, onOpen }: ScorecardPaneProps) {
  const { view } = it;
  const { state, queue, value } = it.card;
  const early = view.state === "booked";
  return (
    <>
      <div className={room.head}>
        <h2 className="hb-h-sec">{t("scorecard")}</h2>
        {!early && <Badge>{t("draft")}</Badge>}
        <span className={room.end}>
          <SaveLine state={state} offline={t("offlineDraft")} onRetry={() => void queue.flush()} />
          {state.kind === "saved" && view.due_at && !early && <DueClock due={view.due_at} from={view.ended_at ?? view.ends_at} />}
        </span>
      </div>
      {state.kind === "conflict" && <DraftConflict at={it} theirs={state.theirs.value} />}
      <div className={room.scroll}>
        {early && <p className={styles.quiet}>{t("waiting")}</p>}
        {view.demo_fill && !early && <FillIn at={it} />}
        <CardRows items={view.items} draft={value} open={open} onOpen={onOpen} write={early ? undefined : it.writeCard} />
        {!early && <SummaryField value={value.summary} onChange={(summary) => it.writeCard((draft) => ({ ...draft, summary }))} />}
      </div>
      {!early && <VoteBox at={it} onMissing={onOpen} />}
    </>
  );
}

function DueClock({ due, from }: { due: string; from: string }) {
  const now = useNow();
  return (
    <Clock state={dueState(due, now)} used={usedOf(from, due, now)}>
      <Time at={due} />
    </Clock>
  );
}
