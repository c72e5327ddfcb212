import type { Person } from "@/api/types/people";
import { levelName } from "@/lib/level";
import { zoneCity } from "@/lib/time";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import styles from "./People.module.css";
import { t } from "./words";

export function PeopleTable({ rows, onOpen }: { rows: readonly Person[]; onOpen: (id: string) => void }) {
  return (
    <table className={cx("hb-tbl", styles.table)}>
      <thead>
        <tr>
          <th>{t("name")}</th>
          <th className={styles.department}>{t("department")}</th>
          <th className={styles.level}>{t("level")}</th>
          <th className={cx(styles.wide, styles.manager)}>{t("reportsTo")}</th>
          <th className={cx(styles.mid, styles.trainings)}>{t("trainings")}</th>
          <th className={cx(styles.wide, styles.zone)}>{t("zone")}</th>
          <th className={styles.load}>{t("load")}</th>
          <th className={cx(styles.wide, styles.account)}>{t("state")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <Row key={person.id} person={person} onOpen={() => onOpen(person.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ person, onOpen }: { person: Person; onOpen: () => void }) {
  const { name, title, email, department, level, reports_to: manager, trainings, time_zone: zone, hours, roles, invited } = person;
  const facts = [title || email, ...roles.map((role) => t(role))].join(" · ");
  return (
    <tr>
      <td>
        <div className="hb-row">
          <Avatar name={name} size="md" named barRaiser={trainings.includes("bar_raiser")} />
          <div className="hb-col">
            <button type="button" className={cx(styles.name, "hb-cut")} onClick={onOpen} title={name}>
              {name}
            </button>
            <span className="hb-xs hb-t3 hb-cut" title={facts}>
              {facts}
            </span>
          </div>
        </div>
      </td>
      <td className={cx("hb-t2 hb-cut", styles.department)}>{department?.name}</td>
      <td className={styles.level}>{levelName(level)}</td>
      <td className={cx(styles.wide, "hb-t2 hb-cut")} title={manager?.name}>
        {manager?.name}
      </td>
      <td className={styles.mid}>
        <Trainings trainings={trainings} />
      </td>
      <td className={cx(styles.wide, "hb-t2 hb-cut")} title={`${zone}, ${hours.from} to ${hours.to}`}>
        {zoneCity(zone)} <span className="hb-xs hb-t3">{`${hours.from}–${hours.to}`}</span>
      </td>
      <td className={styles.load}>
        <Load person={person} />
      </td>
      <td className={cx(styles.wide, "hb-t2")}>{t(invited)}</td>
    </tr>
  );
}

function Trainings({ trainings }: { trainings: Person["trainings"] }) {
  // Whoever may do more may do the lesser as well: the highest says it.
  const highest = (["bar_raiser", "interviewer", "principles"] as const).find((one) => trainings.includes(one));
  if (!highest) return null;
  return (
    <span title={trainings.map((one) => t(one)).join(", ")}>
      <Badge tone={highest === "bar_raiser" ? "accent" : "idle"}>{t(highest)}</Badge>
    </span>
  );
}

function Load({ person: { name, load, weekly_limit: limit } }: { person: Person }) {
  const count = load[0]?.interviews ?? 0;
  const next = load.slice(1).map((week) => week.interviews).join(", ");
  const full = limit > 0 && count >= limit;
  return (
    <span title={t("loadSaid", { name, count, limit, next })} className={cx(full && "hb-warn-t")}>
      {t("loadOf", { count, limit })}
      <span className="hb-meter" aria-hidden style={{ display: "block", marginTop: 2 }}>
        <i style={{ width: `${limit > 0 ? Math.min(100, (count / limit) * 100) : 0}%` }} />
      </span>
    </span>
  );
}
