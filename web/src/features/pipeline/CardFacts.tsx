import type { Card, CardRound } from "@/api/types/pipeline";
import { DueClock } from "@/ui/DueClock";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge } from "@/ui/parts/Badge";
import { SealedProgress, type SlotState } from "@/ui/parts/SealedProgress";
import styles from "./BoardCard.module.css";
import { t } from "./words";

const SLOTS: Record<CardRound["state"], SlotState> = {
  planned: "planned",
  booked: "planned",
  held: "held",
  in: "in",
  declined: "broken",
};

/** Once all interviews are held, an owed card is what the debrief waits for. */
function slots(loop: readonly CardRound[]): SlotState[] {
  const over = loop.every((round) => round.state === "held" || round.state === "in");
  return loop.map((round) => (over && round.state === "held" ? "missing" : SLOTS[round.state]));
}

/** Of the scorecards a card knows a count and nothing else. */
export function CardFacts({ card }: { card: Card }) {
  const { waiting, loop, cards_in: cards, coverage } = card;
  return (
    <>
      {card.candidate.headline && (
        <div className="hb-xs hb-t3 hb-cut" title={card.candidate.headline}>
          {card.candidate.headline}
        </div>
      )}
      {loop && cards && (
        <div className={styles.strip}>
          <SealedProgress shape="strip" submitted={cards.in} of={cards.of} slots={slots(loop)} />
        </div>
      )}
      {waiting?.what && !card.on_hold && <div className={styles.what}>{waiting.what}</div>}
      {coverage && <Coverage covered={coverage.covered} of={coverage.of} />}
      {(waiting || card.on_hold) && (
        <div className={styles.foot}>
          {card.on_hold ? (
            <Badge icon="pause">{t("onHold")}</Badge>
          ) : (
            <DueClock
              at={waiting?.due_at ?? null}
              state={waiting?.state ?? "none"}
              otherwise={waiting?.candidate ? t("withCandidate") : t("noDate")}
            />
          )}
          {waiting?.who && <Avatar name={waiting.who.name} barRaiser={waiting.who.bar_raiser} />}
        </div>
      )}
    </>
  );
}

function Coverage({ covered, of }: { covered: number; of: number }) {
  return (
    <div className={styles.coverage} role="img" aria-label={t("covered", { covered, of })}>
      <span className="hb-meter hb-grow">
        <i style={{ width: `${of > 0 ? (covered / of) * 100 : 0}%` }} />
      </span>
      <span className="hb-xs hb-t2 hb-nowrap">{t("coveredShort", { covered, of })}</span>
    </div>
  );
}
