import type { CSSProperties, KeyboardEvent } from "react";
import { Icon } from "../icons/Icon";
import { covered, isGap, probed, type CoverageColumn, type CoverageRow } from "./coverage";
import styles from "./CoverageMatrix.module.css";
import { cx } from "./cx";
import { PeopleColumns, PeopleHead } from "./PeopleHead";
import { shortName } from "./people";
import table from "./peopleTable.module.css";
import { Pressable } from "./Pressable";
import { PrincipleName } from "./PrincipleName";
import { RangeTrack } from "./RangeTrack";
import { SideScroll } from "./SideScroll";
import { words } from "./words";

export interface CoverageMatrixProps {
  label: string;
  columns: readonly CoverageColumn[];
  rows: readonly CoverageRow[];
  /** Opens the questions of a filled cell. */
  onOpen?: (row: string, column: string) => void;
  /** Fills a cell: the suggested one is a button at sight, the other empty ones are by pointer or arrow keys. */
  onAssign?: (row: string, column: string) => void;
}

const STEPS: Record<string, [down: number, right: number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Arrows walk from cell to cell, so that the empty ones need no tab stop each. */
function walk(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = STEPS[event.key];
  const from = (event.target as Element).closest("td");
  const row = from?.closest("tr");
  if (!step || !from || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.rows];
  const next = rows[rows.indexOf(row) + step[0]]?.cells[from.cellIndex + step[1]]?.querySelector("button");
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** Principles by rounds: who probes what with how many questions, and where evidence is still missing. */
export function CoverageMatrix({ label, columns, rows, onOpen, onAssign }: CoverageMatrixProps) {
  const top = Math.max(6, ...columns.map((column) => Math.max(column.max, probed(rows, column.id))));
  return (
    <SideScroll label={label}>
      <table className={cx(table.table, styles.table)} style={{ "--people": columns.length } as CSSProperties}>
        <caption className="hb-vh">{label}</caption>
        <PeopleColumns count={columns.length} tail={styles.tail} />
        <PeopleHead
          columns={columns}
          tail={
            <th scope="col" className={styles.evidence}>
              {words.evidence}
            </th>
          }
        />
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the buttons in it */}
        <tbody onKeyDown={walk}>
          {rows.map((row) => (
            <tr key={row.id} className={cx(styles.row, isGap(row) && styles.gap)}>
              <th scope="row">
                <span className={cx(styles.name, "hb-cut")} title={row.name}>
                  <PrincipleName name={row.name} short={row.short} critical={row.critical} />
                </span>
              </th>
              {columns.map((column) => (
                <td key={column.id}>
                  <Cell row={row} column={column} onOpen={onOpen} onAssign={onAssign} />
                </td>
              ))}
              <td className={styles.evidence}>
                <Pips have={covered(row)} need={row.need} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={styles.foot}>
            <th scope="row">{words.rangeHead}</th>
            {columns.map((column) => (
              <td key={column.id}>
                <RangeTrack value={probed(rows, column.id)} min={column.min} max={column.max} top={top} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </SideScroll>
  );
}

interface CellProps extends Pick<CoverageMatrixProps, "onOpen" | "onAssign"> {
  row: CoverageRow;
  column: CoverageColumn;
}

function Cell({ row, column, onOpen, onAssign }: CellProps) {
  const cell = row.cells[column.id];
  const who = shortName(column);
  if (cell?.kind === "questions") {
    const said = `${who}, ${row.name}, ${words.questions(cell.count)}`;
    return (
      <Pressable
        className={cx(styles.cell, row.critical ? styles.heavy : styles.one)}
        label={cell.twice ? `${said}, ${words.askedTwice}` : said}
        title={cell.twice ? words.askedTwice : undefined}
        onSelect={onOpen && (() => onOpen(row.id, column.id))}
      >
        {cell.count}
        {cell.twice && <span className={styles.twice} />}
      </Pressable>
    );
  }
  if (row.suggestion === column.id && isGap(row)) {
    return (
      <Pressable
        className={cx(styles.cell, styles.suggested)}
        label={words.assign(row.name, who)}
        title={words.assign(row.name, who)}
        onSelect={onAssign && (() => onAssign(row.id, column.id))}
      >
        <Icon name="plus" size={14} />
      </Pressable>
    );
  }
  if (cell?.kind === "blocked") {
    return (
      <span className={cx(styles.cell, styles.blocked)} title={words.notAllowed(who)}>
        <span className="hb-vh">{words.notAllowed(who)}</span>
      </span>
    );
  }
  if (onAssign) {
    return (
      <button
        type="button"
        tabIndex={-1}
        className={cx(styles.cell, styles.empty, styles.free)}
        aria-label={words.assign(row.name, who)}
        title={words.assign(row.name, who)}
        onClick={() => onAssign(row.id, column.id)}
      >
        <Icon name="plus" size={14} />
      </button>
    );
  }
  return <span className={cx(styles.cell, styles.empty)} />;
}

function Pips({ have, need }: { have: number; need: number }) {
  const pips = Array.from({ length: Math.max(have, need) }, (_, index) => {
    if (index >= have) return styles.open;
    return index >= need ? styles.extra : undefined;
  });
  return (
    <>
      <span className={styles.pips} aria-hidden>
        {pips.map((pip, index) => (
          <span key={index} className={pip} />
        ))}
      </span>
      <span className={styles.count}>{words.coverageCount(have, need)}</span>
    </>
  );
}
