/** The questions of one cell: what one person asks about one principle. */
import { Button, CloseButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { CoverageView } from "@/api/types/coverage";
import styles from "./Loop.module.css";
import { shortOf } from "./plan";
import { QuestionItems } from "./QuestionLists";
import type { Planning } from "./usePlanning";
import { t } from "./words";

export interface CellPanelProps {
  plan: CoverageView;
  cell: { principle: string; round: string };
  planning: Planning;
  onClose: () => void;
}

export function CellPanel({ plan, cell, planning, onClose }: CellPanelProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const principle = plan.principles.find((row) => row.id === cell.principle);
  const round = plan.rounds.find((each) => each.round === cell.round);
  const assigned = principle?.cells.some((each) => each.round === cell.round && each.assigned);
  if (!principle || !round || !assigned) return null;
  const items = plan.questions.find((each) => each.round === cell.round)?.items.filter((item) => item.principle === principle.id) ?? [];
  const away = () => {
    planning.run({ op: "unassign", round: cell.round, principle: cell.principle });
    onClose();
  };
  return (
    <section className={styles.cell} aria-labelledby="cell-title">
      <div className="hb-panel-h">
        <h2 className="hb-h-sec hb-grow" id="cell-title" ref={title} tabIndex={-1}>
          {t("cellOf", { principle: principle.name, who: shortOf(round) })}
        </h2>
        <CloseButton onClick={onClose} />
      </div>
      {items.length === 0 ? <p className="hb-t3">{t("cellNone")}</p> : <QuestionItems plan={plan} round={cell.round} items={items} planning={planning} />}
      {planning.may && (
        <Button size="xs" variant="subtle" onClick={away}>
          {t("takeAway")}
        </Button>
      )}
    </section>
  );
}
