import { useId } from "react";
import type { WaitingItem } from "@/api/types/today";
import { sentence } from "@/lib/problem";
import { DueClock } from "@/ui/DueClock";
import { Icon, type IconName } from "@/ui/icons/Icon";
import { Badge } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import { SealedProgress } from "@/ui/parts/SealedProgress";
import { useReply } from "./queries";
import { RowActions } from "./RowActions";
import styles from "./TodayPage.module.css";

const ICONS: Record<string, IconName> = {
  scorecard: "scorecard",
  reply: "video",
  interview: "video",
  debrief: "debrief",
  decision: "debrief",
  vote: "debrief",
  approval: "check",
  approve_offer: "check",
  screen_result: "phone",
  contact: "mail",
  tell_candidate: "mail",
  references: "comment",
  plan_loop: "loop",
  book: "calendar",
  review_feedback: "pencil",
  invitation: "people",
  mail: "mail",
};

/** One thing that is owed: what, for whom, by when, and the buttons that do it. */
export function WaitingRow({ item }: { item: WaitingItem }) {
  const reply = useReply(item.title);
  const metaId = useId();
  const tone = item.state === "late" ? styles.bad : item.state === "soon" && styles.warn;
  return (
    <li className={styles.row}>
      <span className={cx(styles.kind, tone)}>
        <Icon name={ICONS[item.kind] ?? "flag"} />
      </span>
      <div className={styles.what}>
        <div className={styles.title}>
          <span className="hb-med">{item.title}</span>
          {item.badge && (
            <span className="hb-hide-s">
              <Badge>{item.badge}</Badge>
            </span>
          )}
          {item.sealed && <SealedProgress submitted={item.sealed.in} of={item.sealed.of} shape="badge" />}
        </div>
        <div id={metaId} className={styles.meta} title={item.meta}>
          {item.meta}
        </div>
        {reply.error && (
          <p className={styles.refused} role="alert">
            {sentence(reply.error)}
          </p>
        )}
      </div>
      <span className={styles.clock}>
        <DueClock at={item.due_at} state={item.state} />
      </span>
      <RowActions
        item={item}
        describedBy={metaId}
        busy={reply.isPending}
        onReply={(interview, op, reason) => reply.mutate({ interview, op, ...(reason && { reason }) })}
      />
    </li>
  );
}
