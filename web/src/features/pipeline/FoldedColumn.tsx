import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import styles from "./Board.module.css";
import { BoardCard } from "./BoardCard";
import type { BoardColumnProps } from "./BoardColumn";
import { useColumnDrop } from "./useDrag";
import { t } from "./words";

/** A column as a strip with its name and count; cards can be dropped on it all the same. On a phone it is a list like any other. */
export function FoldedColumn({ column, single, order, onDrop, onUnfold }: Omit<BoardColumnProps, "onFold"> & { onUnfold: () => void }) {
  const { ref, state } = useColumnDrop<HTMLElement>(column.stage, onDrop);
  const { name, count } = column;
  return (
    <section ref={ref} className={cx(styles.folded, single && styles.single, styles[state])} aria-label={t("columnSaid", { name, count })}>
      <button type="button" onClick={onUnfold} aria-expanded={false}>
        <Icon name="chevronRight" size={14} />
        <span>{name}</span>
        <span className="hb-t3">{count}</span>
        <span className="hb-vh">{t("unfold")}</span>
      </button>
      {single && (
        <ul className={styles.cards}>
          {column.cards.map((card, index) => (
            <BoardCard key={card.application_id} card={card} tabStop={index === 0} order={order} />
          ))}
        </ul>
      )}
    </section>
  );
}
