/** On a phone: the stages in a row, one column at a time. */
import { useEffect, useRef } from "react";
import type { Column, ColumnStage } from "@/api/types/pipeline";
import { cx } from "@/ui/parts/cx";
import styles from "./StageRow.module.css";
import { t } from "./words";

export interface StageRowProps {
  columns: readonly Column[];
  stage: ColumnStage;
  onStage: (stage: ColumnStage) => void;
}

export function StageRow({ columns, stage, onStage }: StageRowProps) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    row.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [stage]);
  return (
    <nav ref={row} className={styles.row} aria-label={t("stages")}>
      {columns.map((column) => (
        <button
          key={column.stage}
          type="button"
          aria-pressed={column.stage === stage}
          className={cx(styles.stage, column.late && styles.late)}
          onClick={() => onStage(column.stage)}
        >
          {column.name} <span>{column.count}</span>
        </button>
      ))}
    </nav>
  );
}
