import type { Card } from "@/api/types/pipeline";
import { Icon } from "@/ui/icons/Icon";
import styles from "./BoardCard.module.css";
import { usePage } from "./context";
import type { Refused } from "./useActions";
import { t } from "./words";

/** Why a card stayed or was put back, in the card itself; some ways open with a written reason. */
export function Refusal({ card, refusal: { words, way } }: { card: Card; refusal: Refused }) {
  const { actions, ask } = usePage();
  const id = card.application_id;
  return (
    <div className={styles.refusal} role="alert">
      <div className={styles.said}>
        <p>{words}</p>
        {way && !way.undo && (
          <button type="button" className={styles.anyway} onClick={() => ask("advance", [card], id, way)}>
            {t("withReason")}
          </button>
        )}
      </div>
      <button type="button" className={styles.close} onClick={() => actions.dismiss(id)} aria-label={t("dismiss")}>
        <Icon name="cross" size={12} />
      </button>
    </div>
  );
}
