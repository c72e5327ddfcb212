import { Fragment } from "react";
import { cx } from "./cx";
import { onScale, screenVotes, votes, type ScreenVote, type Vote, type VoteLabels } from "./judgement";
import { useChoices } from "./roving";
import { TheBar } from "./TheBar";
import { VoteGlyph } from "./VoteGlyph";
import { useVoteLabels } from "./voteLabels";
import styles from "./VotePicker.module.css";
import { words } from "./words";

interface PickerProps<V> {
  value: V | null;
  onChange: (vote: V) => void;
  /** What is voted on, said aloud. */
  label?: string;
  labels?: VoteLabels;
  /** Points at the sentence that says what is missing. */
  describedBy?: string;
}

export type VotePickerProps = PickerProps<Vote>;
export type ScreenVotePickerProps = PickerProps<ScreenVote>;

/** Four ways to vote around the bar. There is no default and no neutral step. */
export function VotePicker(props: VotePickerProps) {
  return <Picker options={votes} {...props} />;
}

/** A screen has two answers, one on either side of the bar. */
export function ScreenVotePicker(props: ScreenVotePickerProps) {
  return <Picker options={screenVotes} {...props} />;
}

function Picker<V extends Vote | ScreenVote>({ options, value, onChange, label = words.yourVote, labels, describedBy }: PickerProps<V> & { options: readonly V[] }) {
  const names = useVoteLabels(labels);
  const choice = useChoices(options, value, onChange);
  return (
    <div className={styles.row} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {options.map((vote, index) => (
        <Fragment key={vote}>
          {index === options.length / 2 && <TheBar />}
          <button type="button" className={cx(styles.choice, styles[onScale(vote)])} {...choice(index)}>
            <VoteGlyph vote={onScale(vote)} size={16} />
            <span>{names[vote]}</span>
          </button>
        </Fragment>
      ))}
    </div>
  );
}
