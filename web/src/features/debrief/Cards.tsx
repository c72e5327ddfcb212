/** The scorecards as they were written, one under the other, to be read in silence and looked up later. */
import type { DebriefView, OpenCard } from "@/api/types/debrief";
import { span } from "@/lib/seconds";
import { Avatar } from "@/ui/parts/Avatar";
import { ScoreChip } from "@/ui/parts/ScoreChip";
import { Sealed } from "@/ui/parts/Sealed";
import { VoteBadge } from "@/ui/parts/VoteBadge";
import styles from "./Debrief.module.css";
import { t } from "./words";

export function Cards({ view, open }: { view: DebriefView; open: boolean }) {
  return (
    <section className={styles.cards} aria-label={t("cards")}>
      <h2 className="hb-h-sec">{t("cards")}</h2>
      {view.cards.map((row) => (
        <details key={row.interview_id} open={open} className={styles.card}>
          <summary>
            <Avatar name={row.person.name} named />
            <span className={styles.lineName}>
              <strong>{row.person.name}</strong> <span className="hb-t3">{row.round_name}</span>
            </span>
            {row.card ? <VoteBadge vote={row.card.vote} /> : row.waived ? null : <Sealed />}
          </summary>
          <Body row={row} />
        </details>
      ))}
    </section>
  );
}

function Body({ row }: { row: OpenCard }) {
  if (row.waived) return <p className="hb-t2">{t("waived", { name: row.waived.by.name, reason: row.waived.reason })}</p>;
  if (!row.card) return <p className="hb-t2">{t("sealedCards")}</p>;
  const { card } = row;
  return (
    <div className={styles.cardBody}>
      {card.vote_reason && <p>{card.vote_reason}</p>}
      {card.ratings.map((rating) => (
        <div key={`${rating.kind}-${rating.item}`} className={styles.rating}>
          <span className={styles.ratingName}>
            {rating.rating && <ScoreChip rating={rating.rating} />} {rating.name}
          </span>
          <ul>
            {rating.evidence.map((piece) => (
              <li key={piece.id}>
                {piece.at_seconds !== null && <span className="hb-t3 hb-tabular">{span(piece.at_seconds)} </span>}
                {piece.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {card.summary && (
        <p>
          <strong>{t("summary")}</strong> {card.summary}
        </p>
      )}
    </div>
  );
}
