import type { Person } from "@/api/types/people";
import { levelName } from "@/lib/level";
import styles from "./People.module.css";
import { t } from "./words";

/** For those who may not change it. */
export function PersonFacts({ person }: { person: Person }) {
  const rows: [string, string | undefined][] = [
    [t("email"), person.email],
    [t("jobTitle"), person.title],
    [t("department"), person.department?.name],
    [t("level"), levelName(person.level)],
    [t("reportsTo"), person.reports_to?.name ?? t("nobody")],
    [t("trainings"), person.trainings.map((one) => t(one)).join(", ")],
    [t("roles"), person.roles.map((one) => t(one)).join(", ")],
    [t("hours"), t("workAndZone", { hours: `${person.hours.from}–${person.hours.to}`, zone: person.time_zone })],
    [t("limit"), String(person.weekly_limit)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {rows.filter(([, value]) => value).map(([name, value]) => (
          <div key={name}>
            <dt className="hb-t3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hb-xs hb-t3">{t("readOnly")}</p>
    </>
  );
}
