import { Link } from "@tanstack/react-router";
import type { MouseEvent } from "react";
import type { ApplicationRow, ColumnStage } from "@/api/types/pipeline";
import { DueClock } from "@/ui/DueClock";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import { SealedProgress } from "@/ui/parts/SealedProgress";
import { Time } from "@/ui/Time";
import { CardMenu } from "./CardMenu";
import { usePage } from "./context";
import { columnOf } from "./moves";
import { ReasonPopover } from "./ReasonForm";
import { Refusal } from "./Refusal";
import styles from "./TableView.module.css";
import { linkId } from "./useBoardKeys";
import { t } from "./words";

export interface TableRowProps {
  row: ApplicationRow;
  names: ReadonlyMap<ColumnStage, string>;
  order: readonly string[];
}

const CLOSED: Record<string, string> = { hired: t("stateHired"), rejected: t("stateRejected"), withdrawn: t("stateWithdrawn") };

export function TableRow({ row, names, order }: TableRowProps) {
  const { selection, actions, setActive } = usePage();
  const id = row.application_id;
  const chosen = selection.ids.has(id);
  const refusal = actions.refusals.get(id);
  const stage = columnOf(row.state);
  const standing = row.on_hold ? <Badge icon="pause">{t("onHold")}</Badge> : (CLOSED[row.state] ?? (stage && names.get(stage)));
  const pick = (event: MouseEvent) => (event.shiftKey ? selection.reach(id, order) : selection.toggle(id));
  const { waiting, cards_in: cards } = row;
  return (
    <ReasonPopover at={id}>
      <tr className={cx(chosen && styles.chosen)} data-card={id}>
        <td className={styles.pick}>
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t("selectSaid", { name: row.candidate.name })}
            onClick={pick}
            onChange={() => undefined}
          />
        </td>
        <td className={styles.who}>
          <Link id={linkId(id)} to={`/applications/${id}` as string} className="hb-med" onFocus={() => setActive(id)}>
            {row.candidate.name}
          </Link>
          <div className="hb-xs hb-t3 hb-cut" title={row.candidate.headline}>
            {row.candidate.headline}
          </div>
          <div className="hb-only-s hb-xs hb-t2">{standing}</div>
          {refusal && <Refusal card={row} refusal={refusal} />}
        </td>
        <td className={styles.wide}>{standing}</td>
        <td className={cx(styles.wide, styles.waits)} title={waiting?.what}>
          {!row.on_hold && waiting?.what}
        </td>
        <td className={styles.wide}>{waiting?.who && <Who name={waiting.who.name} raiser={waiting.who.bar_raiser} />}</td>
        <td>
          {waiting && !row.on_hold && (
            <DueClock at={waiting.due_at} state={waiting.state} otherwise={waiting.candidate ? t("withCandidate") : t("noDate")} />
          )}
        </td>
        <td className={styles.wide}>{cards && <SealedProgress shape="badge" submitted={cards.in} of={cards.of} />}</td>
        <td className={cx(styles.wide, "hb-xs hb-t3 hb-nowrap")}>
          <Time at={row.updated_at} as="age" />
        </td>
        <td className={styles.last}>
          <CardMenu card={row} tabStop />
        </td>
      </tr>
    </ReasonPopover>
  );
}

function Who({ name, raiser }: { name: string; raiser: boolean | undefined }) {
  return (
    <span className="hb-row">
      <Avatar name={name} barRaiser={raiser} named />
      <span className="hb-cut">{name}</span>
    </span>
  );
}
