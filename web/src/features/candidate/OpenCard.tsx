/** A handed-in scorecard for reading: what was rated, on which evidence, and in which version. */
import type { Rated, Scorecard } from "@/api/types/interview";
import { dayTime } from "@/lib/time";
import { HrefLink } from "@/ui/HrefLink";
import { ReadOnlyBadge } from "@/ui/parts/ReadOnlyBadge";
import { ScoreChip } from "@/ui/parts/ScoreChip";
import { VoteBadge } from "@/ui/parts/VoteBadge";
import { useNow, useViewerZone } from "@/ui/viewer";
import styles from "./Scorecards.module.css";
import { t } from "./words";

export function OpenCard({ card, interview, mine }: { card: Scorecard; interview: string; mine: boolean }) {
  const zone = useViewerZone();
  const now = useNow();
  const at = card.submitted_at ? dayTime(card.submitted_at, zone, now) : "";
  const changed = card.state === "after_discussion" ? `, ${t("afterDiscussion")}` : "";
  return (
    <div className={styles.card}>
      <div className={styles.meta}>
        <VoteBadge vote={card.vote} />
        <ReadOnlyBadge reason={`${at}, ${t("version", { version: card.version })}${changed}`} />
        {mine && (
          <HrefLink className="hb-link hb-xs" href={`/interviews/${interview}?pane=scorecard`}>
            {t("fullCard")}
          </HrefLink>
        )}
      </div>
      <Said title={t("vote")} text={card.vote_reason} />
      <Said title={t("summary")} text={card.summary} />
      <Ratings title={t("principles")} rated={card.ratings.filter((each) => each.kind === "principle")} />
      <Ratings title={t("competencies")} rated={card.ratings.filter((each) => each.kind === "competency")} />
    </div>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  if (text.trim() === "") return null;
  return (
    <div>
      <h3>{title}</h3>
      <p className={styles.said}>{text}</p>
    </div>
  );
}

function Ratings({ title, rated }: { title: string; rated: Rated[] }) {
  if (rated.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {rated.map((each) => (
          <li key={each.item} className={styles.rating}>
            {each.rating ? <ScoreChip rating={each.rating} /> : <span className={styles.none} aria-label={t("notRated")}>–</span>}
            <span className={styles.name}>{each.name}</span>
            <ul>
              {each.evidence.map((piece) => (
                <li key={piece.id}>{piece.text}</li>
              ))}
              {each.evidence.length === 0 && <li className={styles.none}>{t("noEvidence")}</li>}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
