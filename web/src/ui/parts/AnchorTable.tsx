import { AnchorList, type Anchors } from "./AnchorList";
import styles from "./AnchorTable.module.css";
import { ratings } from "./judgement";
import { PrincipleName } from "./PrincipleName";
import { ScoreChip } from "./ScoreChip";
import { words } from "./words";

export interface AnchorRow {
  id: string;
  name: string;
  critical?: boolean;
  anchors: Anchors;
}

/** What each point means, per principle, with the bar drawn through the table. Narrow: one list per principle. */
export function AnchorTable({ label, rows }: { label: string; rows: readonly AnchorRow[] }) {
  return (
    <div className={styles.wrap}>
      <table className={styles.table}>
        <caption className="hb-vh">{label}</caption>
        <thead>
          <tr>
            <td />
            {ratings.map((rating) => (
              <th key={rating} scope="col">
                <ScoreChip rating={rating} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <PrincipleName name={row.name} critical={row.critical} />
              </th>
              {ratings.map((rating) => (
                <td key={rating}>{row.anchors[rating] ?? "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.list} aria-label={label}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item} aria-label={words.anchorsAround(row.name)}>
            <div className={styles.name}>
              <PrincipleName name={row.name} critical={row.critical} />
            </div>
            <AnchorList anchors={row.anchors} />
          </li>
        ))}
      </ul>
    </div>
  );
}
