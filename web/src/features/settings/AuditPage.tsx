/** Who did what when; each line is sealed by the one before. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { PageFrame } from "@/ui/frame/PageFrame";
import { cx } from "@/ui/parts/cx";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { More } from "./pieces";
import { auditQuery } from "./queries";
import styles from "./Settings.module.css";
import { t } from "./words";

const SHORT_HASH = 12;
const CRUMBS = [{ label: t("title"), to: "/settings" }];

export function AuditPage() {
  const { application } = useSearch({ from: "/framed/audit" });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(auditQuery(application));
  const rows = data?.pages.flatMap((page) => page.items);
  return (
    <PageFrame title={t("audit")} crumbs={CRUMBS}>
      {application && (
        <p className="hb-t2">
          {t("auditOne")}{" "}
          <Link to="/audit" className="hb-link">
            {t("auditAll")}
          </Link>
        </p>
      )}
      {!rows && error && <QueryError error={error} retry={() => void refetch()} />}
      {!rows && !error && <SkeletonRows rows={10} columns={[0.1, 0.2, 0.3]} />}
      {rows?.length === 0 && <EmptyState drawing="notes">{t("auditEmpty")}</EmptyState>}
      {rows && rows.length > 0 && (
        <table className={cx("hb-tbl", styles.table)}>
          <thead>
            <tr>
              <th className={styles.seq}>{t("seq")}</th>
              <th className={styles.when}>{t("when")}</th>
              <th>{t("who")}</th>
              <th>{t("what")}</th>
              <th className={styles.wide}>{t("about")}</th>
              <th className={styles.wide}>{t("hash")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ seq, at, actor, action, subject, hash }) => (
              <tr key={seq}>
                <td className={cx(styles.seq, "hb-t3")}>{seq}</td>
                <td className={cx(styles.when, "hb-t2 hb-nowrap")}>
                  <Time at={at} as="full" />
                </td>
                <td className="hb-cut">{actor?.name ?? t("system")}</td>
                <td className="hb-cut" title={action}>
                  {action}
                </td>
                <td className={cx(styles.wide, "hb-t3 hb-mono hb-cut")} title={subject}>
                  {subject}
                </td>
                <td className={cx(styles.wide, "hb-t3 hb-mono")} title={hash}>
                  {hash.slice(0, SHORT_HASH)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More shown={hasNextPage} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
    </PageFrame>
  );
}
