import { cx } from "./cx";
import { onScale, type ScreenVote, type Vote } from "./judgement";
import styles from "./VoteBadge.module.css";
import { VoteGlyph } from "./VoteGlyph";
import { useVoteLabels } from "./voteLabels";
import { words } from "./words";

export interface VoteBadgeProps {
  /** `null`: not cast. */
  vote: Vote | ScreenVote | null;
  /** Overrides the word, for a column whose axis already spells the scale out. */
  label?: string;
  /** Takes the whole width of a table cell. */
  fill?: boolean;
}

/** A vote as glyph, word and colour, in that order of weight. */
export function VoteBadge({ vote, label, fill }: VoteBadgeProps) {
  const labels = useVoteLabels();
  const full = vote ? labels[vote] : words.notCast;
  return (
    <span className={cx(styles.badge, styles[vote ? onScale(vote) : "none"], fill && styles.fill)} title={label ? full : undefined}>
      {vote && <VoteGlyph vote={onScale(vote)} />}
      <span className="hb-cut">{label ?? full}</span>
    </span>
  );
}
