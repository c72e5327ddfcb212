import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { Card } from "@/api/types/pipeline";
import { cx } from "@/ui/parts/cx";
import styles from "./BoardCard.module.css";
import { CardFacts } from "./CardFacts";
import { CardMenu } from "./CardMenu";
import { usePage } from "./context";
import { ReasonPopover } from "./ReasonForm";
import { Refusal } from "./Refusal";
import { linkId } from "./useBoardKeys";
import { useCardDrag } from "./useDrag";
import { t } from "./words";

export interface BoardCardProps {
  card: Card;
  tabStop: boolean;
  order: readonly string[];
}

export function BoardCard({ card, tabStop, order }: BoardCardProps) {
  const { actions, selection, setActive, mayChange } = usePage();
  const id = card.application_id;
  const { ref, dragging } = useCardDrag<HTMLLIElement>(card, mayChange);
  const chosen = selection.ids.has(id);
  const choosing = selection.ids.size > 0;
  const refusal = actions.refusals.get(id);

  const click = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    selection.reach(id, order);
  };

  return (
    <ReasonPopover at={id}>
      <li ref={ref} className={cx("hb-card", styles.card, chosen && styles.chosen, dragging && styles.dragging)} data-card={id}>
        <div className={styles.top}>
          {choosing && (
            <input
              type="checkbox"
              className={styles.check}
              checked={chosen}
              tabIndex={tabStop ? 0 : -1}
              aria-label={t("selectSaid", { name: card.candidate.name })}
              onChange={() => selection.toggle(id)}
            />
          )}
          <Link
            id={linkId(id)}
            to={`/applications/${id}` as string}
            className={cx("hb-med", styles.name)}
            title={card.candidate.name}
            tabIndex={tabStop ? 0 : -1}
            draggable={false}
            onClick={click}
            onFocus={() => setActive(id)}
          >
            {card.candidate.name}
          </Link>
          <CardMenu card={card} tabStop={tabStop} />
        </div>
        <CardFacts card={card} />
        {refusal && <Refusal card={card} refusal={refusal} />}
      </li>
    </ReasonPopover>
  );
}
