/** Every process, with who runs on it. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { levelName } from "@/lib/level";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Badge } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import styles from "./Process.module.css";
import { processesQuery } from "./queries";
import { t } from "./words";

export function ListPage() {
  const { data, error, refetch } = useQuery(processesQuery);
  return (
    <PageFrame title={t("title")}>
      {!data && error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={3} columns={[0.4, 0.1, 0.1]} />}
      {data?.items.length === 0 && <EmptyState drawing="notes">{t("none")}</EmptyState>}
      {data && data.items.length > 0 && (
        <table className={cx("hb-tbl", styles.list)}>
          <thead>
            <tr>
              <th>{t("colName")}</th>
              <th>{t("colLevel")}</th>
              <th>{t("colVersion")}</th>
              <th className="num">{t("colUsed")}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, name, level, version, requisitions }) => (
              <tr key={id}>
                <td>
                  <Link to="/processes/$id" params={{ id }} className="hb-med">
                    {name}
                  </Link>
                  <div className="hb-xs hb-t3">{id}</div>
                </td>
                <td>{levelName(level)}</td>
                <td>
                  <Badge>{t("versionOf", { version })}</Badge>
                </td>
                <td className="num">{requisitions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PageFrame>
  );
}
