/** People as rows, each with all their applications. */
import { useInfiniteQuery } from "@tanstack/react-query";
import type { CandidateRow } from "@/api/types/candidate";
import { levelName } from "@/lib/level";
import { HrefLink } from "@/ui/HrefLink";
import { Avatar } from "@/ui/parts/Avatar";
import { Time } from "@/ui/Time";
import styles from "./Candidates.module.css";
import { ListBody } from "./ListBody";
import { peopleQuery } from "./queries";
import { stateWord, t } from "./words";

export function PeopleRows({ q, onClear }: { q: string | undefined; onClear: () => void }) {
  const query = useInfiniteQuery(peopleQuery(q));
  const rows = query.data?.pages.flatMap((page) => page.items);
  return (
    <ListBody query={query} count={rows?.length} filtered={q !== undefined} onClear={onClear}>
      <table className={`hb-tbl ${styles.table} ${styles.people}`}>
        <thead>
          <tr>
            <th scope="col">{t("candidate")}</th>
            <th scope="col">{t("where")}</th>
            <th scope="col">{t("applications")}</th>
            <th scope="col">{t("changed")}</th>
          </tr>
        </thead>
        <tbody>
          {rows?.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </ListBody>
  );
}

function Row({ row }: { row: CandidateRow }) {
  return (
    <tr>
      <td>
        <span className={styles.who}>
          <Avatar name={row.name} named />
          <span className="hb-col">
            <HrefLink className={styles.name} href={`/candidates/${row.id}`} data-row title={row.name}>
              {row.name}
            </HrefLink>
            <span className="hb-xs hb-t3 hb-cut">{row.headline || row.email}</span>
          </span>
        </span>
      </td>
      <td className="hb-t2 hb-cut">{row.location}</td>
      <td>
        {row.applications.length === 0 && <span className="hb-t3">{t("noApplication")}</span>}
        {row.applications.map((each) => (
          <HrefLink key={each.id} className={styles.application} href={`/applications/${each.id}`}>
            {t("role", { title: each.requisition.title, level: levelName(each.requisition.level) })}
            <span className="hb-xs hb-t3">{stateWord(each.state)}</span>
          </HrefLink>
        ))}
      </td>
      <td className="hb-xs hb-t3 hb-nowrap">
        <Time at={row.updated_at} as="age" />
      </td>
    </tr>
  );
}
