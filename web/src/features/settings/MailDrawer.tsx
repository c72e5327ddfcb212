import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { HrefLink } from "@/ui/HrefLink";
import { SkeletonRows } from "@/ui/parts/SkeletonRows";
import { QueryError } from "@/ui/QueryError";
import { Time } from "@/ui/Time";
import { mailQuery } from "./queries";
import styles from "./Settings.module.css";
import { t } from "./words";

/** One mail as it was written, its calendar files included. */
export function MailDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(mailQuery(id));
  return (
    <Drawer opened onClose={onClose} position="right" size="34rem" title={data?.subject ?? t("mailbox")} closeButtonProps={{ "aria-label": t("close") }}>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} columns={[0.8]} />}
      {data && (
        <div className={styles.mail}>
          <p className="hb-t3">
            {t("to")}: {data.to}, <Time at={data.created_at} as="full" />
          </p>
          {data.error && <p className="hb-bad-t">{data.error}</p>}
          <p className={styles.text}>{data.text}</p>
          {data.attachments.length > 0 && <h3 className="hb-h-sec">{t("attachments")}</h3>}
          {data.attachments.map((file) => (
            <details key={file.name}>
              <summary>{file.name}</summary>
              <pre className={styles.file}>{file.content}</pre>
            </details>
          ))}
          {data.application_id && (
            <p>
              <HrefLink className="hb-link" href={`/applications/${data.application_id}`}>
                {t("application")}
              </HrefLink>
            </p>
          )}
        </div>
      )}
    </Drawer>
  );
}
