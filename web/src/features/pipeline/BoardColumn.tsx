import { Link } from "@tanstack/react-router";
import type { Card, Column } from "@/api/types/pipeline";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { LimitBar } from "@/ui/parts/LimitBar";
import { BoardCard } from "./BoardCard";
import styles from "./Board.module.css";
import { usePage } from "./context";
import { useColumnDrop } from "./useDrag";
import { t } from "./words";

export interface BoardColumnProps {
  column: Column;
  /** The one that a phone shows. */
  single: boolean;
  /** Ids of all cards on screen, for reaching from one to another. */
  order: readonly string[];
  onDrop: (card: Card) => void;
  onFold?: () => void;
}

export function BoardColumn({ column, single, order, onDrop, onFold }: BoardColumnProps) {
  const { ref, state } = useColumnDrop<HTMLElement>(column.stage, onDrop);
  const { active, requisition } = usePage();
  const ids = column.cards.map((card) => card.application_id);
  // One tab stop for each column: the card last touched, else the first.
  const stop = active && ids.includes(active) ? active : ids[0];
  const rest = column.count - column.cards.length;
  return (
    <section
      ref={ref}
      className={cx(styles.column, single && styles.single, styles[state])}
      aria-label={t("columnSaid", { name: column.name, count: column.count })}
    >
      <ColumnHead column={column} {...(onFold && { onFold })} />
      {column.cards.length > 0 && (
        <ul className={styles.cards}>
          {column.cards.map((card) => (
            <BoardCard key={card.application_id} card={card} tabStop={card.application_id === stop} order={order} />
          ))}
        </ul>
      )}
      {column.cards.length === 0 && <p className={styles.nobody}>{t("nobodyHere")}</p>}
      {column.more && rest > 0 && (
        <Link
          from="/requisitions/$id"
          to="/requisitions/$id"
          params={{ id: requisition }}
          search={(old) => ({ ...old, view: "table" as const, stage: column.stage })}
          className={cx("hb-link hb-xs", styles.moreRows)}
        >
          {t("moreInTable", { count: rest })}
        </Link>
      )}
    </section>
  );
}

const days = (value: number) => value.toFixed(value % 1 === 0 ? 0 : 1);

function ColumnHead({ column, onFold }: { column: Column; onFold?: () => void }) {
  const { name, count, median_days: median, clock_days: clock } = column;
  return (
    <header className={styles.head}>
      <div className={styles.headRow}>
        <h2 className="hb-h-sec hb-cut" title={name}>
          {name}
        </h2>
        <span className="hb-t3">{count}</span>
        {onFold && (
          <button type="button" className={styles.fold} onClick={onFold} aria-label={t("fold", { name })} title={t("fold", { name })}>
            <Icon name="chevronLeft" size={14} />
          </button>
        )}
      </div>
      {median !== null && clock !== null && clock > 0 ? (
        <>
          <LimitBar value={median} limit={clock} label={t("clockSaid", { median: days(median), clock })} />
          <div className="hb-xxs hb-t3 hb-cut" aria-hidden>
            {t("clockLine", { median: median.toFixed(1), clock })}
          </div>
        </>
      ) : (
        <>
          <span className={styles.noBar} />
          <div className="hb-xxs hb-t3 hb-cut">{soloLine(median, clock)}</div>
        </>
      )}
    </header>
  );
}

/** A line of its own height stays, so that the cards of all columns begin at one edge. */
function soloLine(median: number | null, clock: number | null): string {
  if (median !== null) return t("medianOnly", { median: median.toFixed(1) });
  return clock ? t("clockOnly", { clock }) : "\u00a0";
}
