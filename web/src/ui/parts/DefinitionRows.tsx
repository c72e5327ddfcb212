import { Fragment, type CSSProperties, type ReactNode } from "react";
import { cx } from "./cx";
import styles from "./DefinitionRows.module.css";

export interface DefinitionRow {
  term: string;
  detail: ReactNode;
}

export interface DefinitionRowsProps {
  rows: readonly DefinitionRow[];
  /** Width of the terms, as a CSS length. */
  termWidth?: string;
  /** Terms left, values at the right end: for short figures. */
  ends?: boolean;
}

/** Facts as term and value. */
export function DefinitionRows({ rows, termWidth, ends }: DefinitionRowsProps) {
  return (
    <dl className={cx(styles.rows, ends && styles.ends)} style={termWidth ? ({ "--term": termWidth } as CSSProperties) : undefined}>
      {rows.map((row) => (
        <Fragment key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.detail}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
