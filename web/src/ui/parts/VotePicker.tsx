import { Fragment } from "react";
import { cx } from "./cx";
import { votes, type Vote, type VoteLabels } from "./judgement";
import { useChoices } from "./roving";
import { TheBar } from "./TheBar";
import { VoteGlyph } from "./VoteGlyph";
import { useVoteLabels } from "./voteLabels";
import styles from "./VotePicker.module.css";
import { words } from "./words";

export interface VotePickerProps {
  value: Vote | null;
  onChange: (vote: Vote) => void;
  /** What is voted on, said aloud. */
  label?: string;
  labels?: VoteLabels;
  /** Points at the sentence that says what is missing. */
  describedBy?: string;
}

/** Four ways to vote around the bar. There is no default and no neutral step. */
export function VotePicker({ value, onChange, label = words.yourVote, labels, describedBy }: VotePickerProps) {
  const names = useVoteLabels(labels);
  const choice = useChoices(votes, value, onChange);
  return (
    <div className={styles.row} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {votes.map((vote, index) => (
        <Fragment key={vote}>
          {index === 2 && <TheBar />}
          <button type="button" className={cx(styles.choice, styles[vote])} {...choice(index)}>
            <VoteGlyph vote={vote} size={16} />
            <span>{names[vote]}</span>
          </button>
        </Fragment>
      ))}
    </div>
  );
}
