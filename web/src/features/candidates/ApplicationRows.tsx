/** Applications as rows: who, for what, where it stands, and what comes next. */
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ApplicationRow } from "@/api/types/pipeline";
import { levelName } from "@/lib/level";
import { DueClock } from "@/ui/DueClock";
import { HrefLink } from "@/ui/HrefLink";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge } from "@/ui/parts/Badge";
import { Time } from "@/ui/Time";
import styles from "./Candidates.module.css";
import { ListBody } from "./ListBody";
import { applicationsQuery } from "./queries";
import type { ListSearch } from "./routes";
import { stateWord, t } from "./words";

export interface ApplicationRowsProps {
  search: ListSearch;
  filtered: boolean;
  onClear: () => void;
}

export function ApplicationRows({ search, filtered, onClear }: ApplicationRowsProps) {
  const query = useInfiniteQuery(applicationsQuery(search));
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <ListBody query={query} count={rows?.length} filtered={filtered} onClear={onClear}>
      <table className={`hb-tbl ${styles.table} ${styles.applications}`}>
        <thead>
          <tr>
            <th scope="col">{t("candidate")}</th>
            <th scope="col">{t("for")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("next")}</th>
            <th scope="col">{t("changed")}</th>
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <Row key={row.application_id} row={row} />
          ))}
        </tbody>
      </table>
    </ListBody>
  );
}

function Row({ row }: { row: ApplicationRow }) {
  const { candidate, waiting } = row;
  return (
    <tr>
      <td>
        <span className={styles.who}>
          <Avatar name={candidate.name} named />
          <span className="hb-col">
            <HrefLink className={styles.name} href={`/applications/${row.application_id}`} data-row title={candidate.name}>
              {candidate.name}
            </HrefLink>
            <span className="hb-xs hb-t3 hb-cut" title={candidate.headline}>
              {candidate.headline}
            </span>
          </span>
        </span>
      </td>
      <td className="hb-t2 hb-cut">{t("role", { title: row.requisition.title, level: levelName(row.requisition.level) })}</td>
      <td>
        <Badge tone={row.state === "hired" ? "ok" : "idle"}>{row.on_hold ? t("onHold") : stateWord(row.state)}</Badge>
      </td>
      <td>
        {waiting && (
          <span className={styles.next}>
            {waiting.who && <Avatar name={waiting.who.name} barRaiser={waiting.who.bar_raiser === true} />}
            <span className="hb-cut hb-grow" title={waiting.what}>
              {waiting.what}
            </span>
            <DueClock at={waiting.due_at} state={waiting.state} />
          </span>
        )}
      </td>
      <td className="hb-xs hb-t3 hb-nowrap">
        <Time at={row.updated_at} as="age" />
      </td>
    </tr>
  );
}
