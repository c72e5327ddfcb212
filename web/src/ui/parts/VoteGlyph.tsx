import { isSure, raisesBar, type Vote } from "./judgement";
import styles from "./VoteGlyph.module.css";

export interface VoteGlyphProps {
  vote: Vote;
  size?: 14 | 16;
}

/** A bar with a wedge above (hire side) or below it. Always stands beside its word, so it is silent. */
export function VoteGlyph({ vote, size = 14 }: VoteGlyphProps) {
  const above = raisesBar(vote);
  return (
    <svg className={styles.glyph} width={size} height={size} viewBox="0 0 14 14" aria-hidden>
      <path d={above ? "M1.5 10.5h11" : "M1.5 3.5h11"} />
      <path
        className={isSure(vote) ? styles.sure : undefined}
        d={above ? "M7 2.5 10.2 7.5H3.8z" : "M7 11.5 3.8 6.5h6.4z"}
      />
    </svg>
  );
}
