import { Fragment, type CSSProperties, type ReactNode } from "react";
import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import { DisagreementDots } from "./DisagreementDots";
import styles from "./HeatGrid.module.css";
import type { Rating } from "./judgement";
import { PeopleColumns, PeopleHead, type Column } from "./PeopleHead";
import table from "./peopleTable.module.css";
import { Pressable } from "./Pressable";
import { PrincipleName } from "./PrincipleName";
import { ScoreChip } from "./ScoreChip";
import { Sealed } from "./Sealed";
import { SideScroll } from "./SideScroll";
import { words } from "./words";

export interface HeatRow {
  id: string;
  name: string;
  short?: string;
  critical?: boolean;
  /** By column id; absent where the principle was not probed. */
  ratings: Readonly<Record<string, Rating | undefined>>;
  /** Already talked through. */
  settled?: boolean;
}

export interface HeatGridProps {
  label: string;
  columns: readonly Column[];
  rows: readonly HeatRow[];
  /** The row under discussion: taller, full name, with its detail unfolded. */
  current?: string;
  onSelect?: (id: string) => void;
  /** Evidence under the current row. */
  detail?: (row: HeatRow) => ReactNode;
  sealed?: boolean;
  /** Off when another table above already heads the same columns. */
  head?: boolean;
}

/** Principles by people, each cell a rating from 1 to 4 in its number and colour. */
export function HeatGrid({ label, columns, rows, current, onSelect, detail, sealed, head = true }: HeatGridProps) {
  return (
    <SideScroll label={label}>
      <table className={table.table} style={{ "--people": columns.length } as CSSProperties}>
        <caption className="hb-vh">{label}</caption>
        <PeopleColumns count={columns.length} />
        {head && <PeopleHead columns={columns} />}
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr className={cx(styles.row, row.id === current && styles.current)}>
                <th scope="row">
                  <RowHead row={row} columns={columns} open={row.id === current} onSelect={onSelect} sealed={sealed} />
                </th>
                {columns.map((column) => (
                  <td key={column.id}>{sealed ? <Sealed shape="cell" /> : <Cell rating={row.ratings[column.id]} />}</td>
                ))}
              </tr>
              {row.id === current && detail && !sealed && (
                <tr className={styles.detail}>
                  <td colSpan={columns.length + 1}>
                    <div>{detail(row)}</div>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}

interface RowHeadProps {
  row: HeatRow;
  columns: readonly Column[];
  open: boolean;
  onSelect?: (id: string) => void;
  sealed?: boolean;
}

function RowHead({ row, columns, open, onSelect, sealed }: RowHeadProps) {
  return (
    <span className={styles.label}>
      {row.settled && <Icon className={styles.talked} name="check" size={14} label={words.settled} />}
      <Pressable className={styles.open} current={open} onSelect={onSelect && (() => onSelect(row.id))}>
        <span className="hb-cut">
          <PrincipleName name={row.name} short={open ? undefined : row.short} critical={row.critical} />
        </span>
      </Pressable>
      {!sealed && <DisagreementDots ratings={columns.map((column) => row.ratings[column.id])} />}
    </span>
  );
}

function Cell({ rating }: { rating: Rating | undefined }) {
  if (!rating) return <span className={styles.none} />;
  return <ScoreChip rating={rating} wide />;
}

