/** Questions and stories that have come back, the longest due first. */
import { Button } from "@mantine/core";
import type { DueCard, NewDrill } from "@/api/types/prep/drills";
import { dayDistance } from "@/lib/time";
import { Own } from "@/ui/prep/Own";
import { PrepSection } from "@/ui/prep/PrepSection";
import { Time } from "@/ui/Time";
import { useNow, useViewerZone } from "@/ui/viewer";
import { kindWords, usePrincipleNames } from "../names";
import styles from "./Drills.module.css";
import { dateWords } from "./dates";
import { t } from "./words";

export const startOf = ({ kind, id, round_kind: round }: DueCard): NewDrill => ({
  ...(kind === "story" ? { story_id: id } : { question_id: id }),
  context: round === "bar_raiser" ? "bar_raiser" : round === "phone_screen" ? "phone" : "loop",
});

export interface DueProps {
  cards: readonly DueCard[];
  busy: boolean;
  onStart: (drill: NewDrill) => void;
}

function Row({ card, busy, onStart }: { card: DueCard } & Omit<DueProps, "cards">) {
  const nameOf = usePrincipleNames();
  const zone = useViewerZone();
  const now = useNow();
  const overdue = dayDistance(`${card.due}T12:00:00Z`, zone, now) < 0;
  const facts = [card.kind === "story" ? t("story") : card.round_kind && kindWords(card.round_kind), card.principle && nameOf(card.principle)].filter(Boolean);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.text}>{card.kind === "story" ? <Own>{card.text}</Own> : card.text}</p>
        <p className="hb-t3 hb-xs">
          {facts.join(" · ")}
          {facts.length > 0 && " · "}
          {card.last_at ? <>{t("lastAt", { day: "" })}<Time at={card.last_at} as="day" /></> : t("never")}
        </p>
      </div>
      <span className="hb-t3 hb-xs hb-hide-s">{overdue ? t("since", { day: dateWords(card.due, now) }) : t("today")}</span>
      <Button size="xs" disabled={busy} aria-label={`${t("start")}: ${card.text}`} onClick={() => onStart(startOf(card))}>
        {t("start")}
      </Button>
    </li>
  );
}

export function Due({ cards, ...rest }: DueProps) {
  return (
    <PrepSection title={t("due")} beside={cards.length > 0 ? cards.length : undefined}>
      {cards.length === 0 ? (
        <p className="hb-t3">{t("dueNone")}</p>
      ) : (
        <ul className="hb-list">
          {cards.map((card) => (
            <Row key={card.card_id} card={card} {...rest} />
          ))}
        </ul>
      )}
    </PrepSection>
  );
}
