/** A submitted scorecard: the same layout without controls, and the version it is. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { InterviewView } from "@/api/types/interview";
import { dayTime } from "@/lib/time";
import { ReadOnlyBadge } from "@/ui/parts/ReadOnlyBadge";
import { VoteBadge } from "@/ui/parts/VoteBadge";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./Card.module.css";
import { CardRows } from "./CardRows";
import { draftOf } from "./draft";
import { t } from "./messages";
import room from "./Room.module.css";

export function SubmittedCard({ view, onRevise }: { view: InterviewView; onRevise?: (() => void) | undefined }) {
  const [open, setOpen] = useState<string | null>(null);
  const draft = draftOf(view.items, view.scorecard);
  return (
    <>
      <div className={room.head}>
        <h2 className="hb-h-sec">{t("scorecard")}</h2>
        <span className={room.end}>
          <ReadOnlyBadge reason={useSubmittedWords(view)} />
        </span>
      </div>
      <div className={room.scroll}>
        <CardRows items={view.items} draft={draft} open={open} onOpen={setOpen} unfolded />
        {draft.summary && (
          <div className={styles.summary}>
            <h3>{t("summary")}</h3>
            <p className={styles.said}>{draft.summary}</p>
          </div>
        )}
      </div>
      <div className={styles.vote}>
        <div className={styles.voteHead}>
          <h3 className="hb-h-sec">{t(view.vote_kind === "screen" ? "screenVote" : "yourVote")}</h3>
          <VoteBadge vote={draft.vote} />
          {onRevise && (
            <Button size="xs" ml="auto" onClick={onRevise}>
              {t("revise")}
            </Button>
          )}
        </div>
        {draft.vote_reason && <p className={styles.said}>{draft.vote_reason}</p>}
      </div>
    </>
  );
}

function useSubmittedWords({ scorecard }: InterviewView): string {
  const zone = useViewerZone();
  const now = useNow();
  const time = scorecard?.submitted_at ? dayTime(scorecard.submitted_at, zone, now) : "";
  const version = scorecard?.version ?? 1;
  return t(scorecard?.state === "after_discussion" ? "discussedAt" : "submittedAt", { time, version });
}
