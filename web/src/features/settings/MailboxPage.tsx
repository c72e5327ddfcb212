/** Every mail that Highbar wrote, and whether it went out. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { MailRow } from "@/api/types/settings";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Badge, type Tone } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import { EmptyState } from "@/ui/parts/EmptyState";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { MailDrawer } from "./MailDrawer";
import { More } from "./pieces";
import { mailboxQuery } from "./queries";
import styles from "./Settings.module.css";
import { t } from "./words";

const TONES: Record<MailRow["state"], Tone> = { queued: "info", sent: "ok", failed: "bad", kept: "idle" };

export function MailboxPage() {
  const { mail } = useSearch({ from: "/framed/mailbox" });
  const navigate = useNavigate({ from: "/mailbox" });
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(mailboxQuery);
  const rows = data?.pages.flatMap((page) => page.items);
  const open = (id: string | undefined) => void navigate({ search: { mail: id } });
  return (
    <PageFrame title={t("mailbox")}>
      {!rows && error && <QueryError error={error} retry={() => void refetch()} />}
      {!rows && !error && <SkeletonRows rows={8} columns={[0.25, 0.4, 0.1]} />}
      {rows?.length === 0 && <EmptyState drawing="notes">{t("mailboxEmpty")}</EmptyState>}
      {rows && rows.length > 0 && (
        <table className={cx("hb-tbl", styles.table)}>
          <thead>
            <tr>
              <th>{t("subject")}</th>
              <th className={styles.wide}>{t("to")}</th>
              <th className={styles.state}>{t("state")}</th>
              <th className={styles.when}>{t("when")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="hb-cut">
                  <button type="button" className={cx(styles.open, "hb-cut")} title={row.subject} onClick={() => open(row.id)}>
                    {row.subject}
                  </button>
                </td>
                <td className={cx(styles.wide, "hb-t2 hb-cut")} title={row.to}>
                  {row.to}
                </td>
                <td className={styles.state}>
                  <Badge tone={TONES[row.state]} {...(row.error && { title: row.error })}>
                    {t(row.state === "kept" ? "keptState" : row.state)}
                  </Badge>
                </td>
                <td className={cx(styles.when, "hb-t3 hb-nowrap")}>
                  <Time at={row.created_at} as="full" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <More shown={hasNextPage} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      {mail && <MailDrawer id={mail} onClose={() => open(undefined)} />}
    </PageFrame>
  );
}
