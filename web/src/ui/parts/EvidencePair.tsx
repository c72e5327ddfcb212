import { Avatar } from "./Avatar";
import styles from "./EvidencePair.module.css";
import type { Rating } from "./judgement";
import { shortName, type Person } from "./people";
import { ScoreChip } from "./ScoreChip";

export interface EvidencePiece {
  id: string;
  person: Person;
  rating: Rating;
  /** "Behavioral 1, 23:40" */
  where: string;
  text: string;
}

/** Evidence side by side, as written. Unfolds under the current row of a HeatGrid. */
export function EvidencePair({ pieces }: { pieces: readonly EvidencePiece[] }) {
  return (
    <div className={styles.pair}>
      {pieces.map((piece) => (
        <figure key={piece.id} className={styles.piece}>
          <figcaption className={styles.who}>
            <Avatar name={piece.person.name} barRaiser={piece.person.barRaiser} named />
            <span className={styles.name}>{shortName(piece.person)}</span>
            <ScoreChip rating={piece.rating} />
            <span className={styles.where}>{piece.where}</span>
          </figcaption>
          <blockquote className={styles.quote}>{piece.text}</blockquote>
        </figure>
      ))}
    </div>
  );
}
