import { Link } from "@tanstack/react-router";
import type { Requisition } from "@/api/types/requisition";
import { levelName } from "@/lib/level";
import { Icon } from "@/ui/icons/Icon";
import { Avatar } from "@/ui/parts/Avatar";
import { Badge } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import { running } from "./counts";
import styles from "./ListPage.module.css";
import { t } from "./words";

export function RequisitionTable({ rows }: { rows: readonly Requisition[] }) {
  return (
    <table className={cx("hb-tbl", styles.table)}>
      <thead>
        <tr>
          <th>{t("colTitle")}</th>
          <th className={cx(styles.wide, styles.department)}>{t("colDepartment")}</th>
          <th className={cx(styles.wide, styles.person)}>{t("colManager")}</th>
          <th className={cx(styles.wide, styles.person)}>{t("colRecruiter")}</th>
          <th className={cx("num", styles.count)}>{t("colRunning")}</th>
          <th className={cx("num", styles.count)}>{t("colHired")}</th>
          <th className={styles.link}>
            <span className="hb-vh">{t("publicAddress")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((requisition) => (
          <Row key={requisition.id} requisition={requisition} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ requisition }: { requisition: Requisition }) {
  const { id, title, level, code, location, department, counts, openings, state, slug } = requisition;
  const facts = [code, location].filter(Boolean).join(" · ");
  return (
    <tr>
      <td>
        <div className={styles.title}>
          <Link to="/requisitions/$id" params={{ id }} className="hb-med">
            {title}
          </Link>
          <span>
            <Badge>{levelName(level)}</Badge>
          </span>
        </div>
        <div className="hb-xs hb-t3 hb-cut" title={facts}>
          {facts}
        </div>
      </td>
      <td className={cx(styles.wide, "hb-t2")}>{department.name}</td>
      <td className={styles.wide}>
        <Who name={requisition.hiring_manager.name} />
      </td>
      <td className={styles.wide}>
        <Who name={requisition.recruiter.name} />
      </td>
      <td className="num" title={t("running", { count: running(requisition), applied: counts.applied ?? 0 })}>
        {running(requisition)}
      </td>
      <td className="num hb-t2">{t("hiredOf", { count: counts.hired ?? 0, of: openings })}</td>
      <td className={styles.link}>
        {state === "open" && (
          <a href={`/jobs/${slug}`} target="_blank" rel="noopener" title={t("publicPage", { title })}>
            <Icon name="external" size={14} label={t("publicPage", { title })} />
          </a>
        )}
      </td>
    </tr>
  );
}

function Who({ name }: { name: string }) {
  return (
    <span className="hb-row">
      <Avatar name={name} named />
      <span className="hb-cut" title={name}>
        {name}
      </span>
    </span>
  );
}
