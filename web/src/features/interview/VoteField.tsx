import { useId } from "react";
import type { Vote, VoteKind } from "@/api/types/shared";
import type { ScreenVote, Vote as FourVote } from "@/ui/parts/judgement";
import { ScreenVotePicker, VotePicker } from "@/ui/parts/VotePicker";
import styles from "./Card.module.css";
import type { ScorecardDraft } from "./draft";
import { GrowingText } from "./GrowingText";
import { t } from "./messages";

export interface VoteFieldProps {
  kind: VoteKind;
  draft: ScorecardDraft;
  write: (change: (draft: ScorecardDraft) => ScorecardDraft) => void;
  describedBy?: string;
}

/** The vote, then its reason. A screen is answered with advance or reject. */
export function VoteField({ kind, draft, write, describedBy }: VoteFieldProps) {
  const id = useId();
  const screen = kind === "screen";
  const cast = (vote: Vote) => write((now) => ({ ...now, vote }));
  return (
    <>
      <div className={styles.voteHead}>
        <h3 className="hb-h-sec">{t(screen ? "screenVote" : "yourVote")}</h3>
        <span className="hb-t3 hb-xs">{t(screen ? "screenHint" : "sealedUntil")}</span>
      </div>
      {screen ? (
        <ScreenVotePicker value={draft.vote as ScreenVote | null} onChange={cast} label={t("screenVote")} describedBy={describedBy} />
      ) : (
        <VotePicker value={draft.vote as FourVote | null} onChange={cast} describedBy={describedBy} />
      )}
      {draft.vote !== null && (
        <div className={styles.field}>
          <label htmlFor={id} className="hb-vh">
            {t("reason")}
          </label>
          <GrowingText
            id={id}
            value={draft.vote_reason}
            placeholder={t("reasonHint")}
            onChange={(event) => write((now) => ({ ...now, vote_reason: event.target.value }))}
          />
        </div>
      )}
    </>
  );
}
