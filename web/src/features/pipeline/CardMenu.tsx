/** Everything that can be done with a card. The menu itself is made when it is first wanted: a board has hundreds. */
import { lazy, Suspense, useState } from "react";
import type { Card } from "@/api/types/pipeline";
import { Icon } from "@/ui/icons/Icon";
import styles from "./BoardCard.module.css";
import { t } from "./words";

const CardMenuOpen = lazy(() => import("./CardMenuOpen").then((module) => ({ default: module.CardMenuOpen })));

export const menuId = (application: string): string => `menu-${application}`;

export function CardMenu({ card, tabStop }: { card: Card; tabStop: boolean }) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      id={menuId(card.application_id)}
      className={styles.more}
      tabIndex={tabStop ? 0 : -1}
      aria-haspopup="menu"
      aria-label={t("cardMenu", { name: card.candidate.name })}
      onClick={() => setWanted(true)}
    >
      <Icon name="more" size={14} />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <CardMenuOpen card={card} tabStop={tabStop} />
    </Suspense>
  );
}
