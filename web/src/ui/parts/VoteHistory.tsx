import type { CSSProperties, ReactNode } from "react";
import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import { votes } from "./judgement";
import { PeopleColumns, PeopleHead, type Column } from "./PeopleHead";
import { shortName } from "./people";
import table from "./peopleTable.module.css";
import { Sealed } from "./Sealed";
import { VoteBadge } from "./VoteBadge";
import styles from "./VoteHistory.module.css";
import { shippedLabels, useVoteLabels } from "./voteLabels";
import { PLACE, VoteSlope, type VoteTrail } from "./VoteSlope";
import { SideScroll } from "./SideScroll";
import { words } from "./words";

export type Statement = "yes" | "no" | null;

export interface VoteHistoryProps {
  columns: readonly Column[];
  trails: Readonly<Record<string, VoteTrail | undefined>>;
  /** Who says that the candidate raises the bar; without it the row is left out. */
  statements?: Readonly<Record<string, Statement | undefined>>;
  /** Until silent reading is over nobody's cells are filled. */
  sealed?: boolean;
  /** My own column, where the final vote can be cast or changed. */
  me?: string;
  onCast?: () => void;
  /** Over the row names: "7 of 7 scorecards in". */
  corner?: ReactNode;
}

/** Three votes per person around the bar, the final vote in words, and the bar statement. */
export function VoteHistory(props: VoteHistoryProps) {
  const { columns, trails, statements, sealed, corner } = props;
  return (
    <SideScroll label={words.votes}>
      <table className={table.table} style={{ "--people": columns.length } as CSSProperties}>
        <PeopleColumns count={columns.length} />
        <PeopleHead columns={columns} corner={corner} />
        <tbody>
          <tr className={styles.trail}>
            <th scope="row">
              <Axis />
            </th>
            {sealed && (
              <td className={styles.closed} colSpan={columns.length}>
                <Sealed shape="block" />
              </td>
            )}
            {!sealed &&
              columns.map((column) => (
                <td key={column.id}>
                  <Trail column={column} trail={trails[column.id]} />
                </td>
              ))}
          </tr>
          {!sealed && (
            <tr className={styles.line}>
              <th scope="row">{words.finalVote}</th>
              {columns.map((column) => (
                <td key={column.id}>
                  <Final {...props} column={column} />
                </td>
              ))}
            </tr>
          )}
          {statements && !sealed && (
            <tr className={styles.line}>
              <th scope="row">{words.raisesBar}</th>
              {columns.map((column) => (
                <td key={column.id}>
                  <Said statement={statements[column.id] ?? null} />
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </SideScroll>
  );
}

function Axis() {
  const labels = useVoteLabels();
  return (
    <span className={styles.head}>
      <span className={styles.word}>{words.votes}</span>
      <span className={styles.order}>{`${words.firstVote},\n${words.afterReading},\n${words.finalWord}`}</span>
      <span className={styles.axis} aria-hidden>
        {votes.map((vote) => (
          <span key={vote} style={{ top: PLACE[vote] }}>
            {labels[vote]}
          </span>
        ))}
      </span>
    </span>
  );
}

function Trail({ column, trail }: { column: Column; trail: VoteTrail | undefined }) {
  return trail ? <VoteSlope name={shortName(column)} trail={trail} /> : null;
}

function Final({ column, trails, me, onCast }: VoteHistoryProps & { column: Column }) {
  const labels = useVoteLabels();
  const vote = trails[column.id]?.final ?? null;
  if (!vote && column.id === me && onCast) {
    return (
      <button type="button" className={styles.cast} onClick={onCast}>
        {words.castYours}
      </button>
    );
  }
  // The longest shipped word is cut for the narrow column; a process's own words are left as they are.
  const short = vote === "lean_no_hire" && labels[vote] === shippedLabels[vote];
  return <VoteBadge vote={vote} label={short ? words.leanNoShort : undefined} fill />;
}

function Said({ statement }: { statement: Statement }) {
  if (statement === null) return <span className={styles.open}>{words.notYet}</span>;
  const yes = statement === "yes";
  return (
    <span className={cx(styles.statement, yes ? styles.yes : styles.no)}>
      <Icon name={yes ? "check" : "cross"} size={14} />
      {yes ? words.yes : words.no}
    </span>
  );
}
