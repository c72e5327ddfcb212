import type { ReactNode } from "react";
import { Avatar } from "./Avatar";
import { shortName, type Person } from "./people";
import styles from "./peopleTable.module.css";

/** A person as a column: the interviewer and the round they lead. */
export interface Column extends Person {
  /** Short name of the round: "Behav. 1". */
  round: string;
}

export interface PeopleHeadProps {
  columns: readonly Column[];
  /** What stands over the row names. */
  corner?: ReactNode;
  /** Heads of further columns. */
  tail?: ReactNode;
}

export function PeopleHead({ columns, corner, tail }: PeopleHeadProps) {
  return (
    <thead>
      <tr>
        <td className={styles.corner}>{corner}</td>
        {columns.map((column) => (
          <th key={column.id} scope="col" title={`${column.name}, ${column.round}`}>
            <span className={styles.person}>
              <Avatar name={column.name} barRaiser={column.barRaiser} named />
              <span className={`${styles.name} hb-cut`}>{shortName(column)}</span>
              <span className={`${styles.round} hb-cut`}>{column.round}</span>
            </span>
          </th>
        ))}
        {tail}
      </tr>
    </thead>
  );
}

/** Gives the row names their width and shares the rest evenly. */
export function PeopleColumns({ count, tail }: { count: number; tail?: string }) {
  return (
    <colgroup>
      <col className={styles.label} />
      <col span={count} />
      {tail && <col className={tail} />}
    </colgroup>
  );
}
