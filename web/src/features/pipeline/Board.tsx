import type { Card, Column, ColumnStage, PipelineView } from "@/api/types/pipeline";
import { BoardColumn } from "./BoardColumn";
import { usePage } from "./context";
import { FoldedColumn } from "./FoldedColumn";
import { findCard } from "./moves";
import styles from "./Board.module.css";
import { useBoardKeys } from "./useBoardKeys";
import { menuId } from "./CardMenu";
import { t } from "./words";

/** Long and at rest: new applications wait in the table, closed ones are over. */
const FOLDED: readonly ColumnStage[] = ["applied", "closed"];

export interface BoardProps {
  view: PipelineView;
  open: readonly ColumnStage[];
  onToggle: (stage: ColumnStage) => void;
  /** The column that a phone shows. */
  single: ColumnStage;
}

export function Board({ view, open, onToggle, single }: BoardProps) {
  const { actions, selection, active, setActive, ask } = usePage();
  const isOpen = (column: Column) => !FOLDED.includes(column.stage) || open.includes(column.stage);
  const shown = view.columns.filter(isOpen).map((column) => column.cards.map((card) => card.application_id));
  const onKeyDown = useBoardKeys({
    columns: shown,
    active,
    setActive,
    find: (id) => findCard(view, id)?.card,
    step: actions.step,
    toggle: selection.toggle,
    openMenu: (id) => document.getElementById(menuId(id))?.click(),
  });

  const onDrop = (column: Column) => (card: Card) => {
    const chosen = view.columns.flatMap((each) => each.cards).filter((each) => selection.ids.has(each.application_id));
    const all = selection.ids.has(card.application_id) ? chosen : [card];
    if (column.stage === "closed") return ask("reject", all, all.length > 1 ? "selection" : card.application_id);
    if (all.length === 1) return actions.moveInto(card, column.stage, column.name);
    for (const each of all) actions.moveInto(each, column.stage, column.name);
    selection.clear();
  };

  const template = view.columns.map((column) => (isOpen(column) ? "minmax(8.5rem, 1fr)" : "2.25rem")).join(" ");
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the cards inside; this only gathers them
    <div className={styles.board} style={{ gridTemplateColumns: template }} role="group" aria-label={t("boardName")} onKeyDown={onKeyDown}>
      {view.columns.map((column) => {
        const onFold = FOLDED.includes(column.stage) ? () => onToggle(column.stage) : undefined;
        const common = { column, single: column.stage === single, onDrop: onDrop(column) };
        return isOpen(column) ? (
          <BoardColumn key={column.stage} {...common} order={shown.flat()} {...(onFold && { onFold })} />
        ) : (
          <FoldedColumn key={column.stage} {...common} onUnfold={() => onToggle(column.stage)} order={shown.flat()} />
        );
      })}
    </div>
  );
}
