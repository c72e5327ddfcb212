/** The buttons of a waiting row: go to the page, or accept and decline on the spot. */
import { Button } from "@mantine/core";
import type { TodayAction, WaitingItem } from "@/api/types/today";
import { HrefLink } from "@/ui/HrefLink";
import type { ReplyOp } from "./queries";
import { isReply, Replies } from "./Replies";
import styles from "./TodayPage.module.css";
import { t } from "./words";

export interface RowActionsProps {
  item: WaitingItem;
  /** The line that says why a button cannot be used yet. */
  describedBy: string;
  busy: boolean;
  onReply: (interview: string, op: ReplyOp, reason?: string) => void;
}

export function RowActions({ item, describedBy, busy, onReply }: RowActionsProps) {
  const actions = [item.secondary, item.primary].filter((action) => action !== null);
  const replies = actions.filter(isReply);
  if (replies.length > 0) return <Replies title={item.title} replies={replies} busy={busy} onReply={onReply} />;
  const urgent = item.state === "late" || item.state === "soon";
  return (
    <span className={styles.do}>
      {actions.map((action) => (
        <PlainAction
          key={action.label}
          action={action}
          title={item.title}
          filled={urgent && action === item.primary}
          describedBy={describedBy}
        />
      ))}
    </span>
  );
}

interface PlainProps {
  action: TodayAction;
  title: string;
  filled: boolean;
  describedBy: string;
}

function PlainAction({ action, title, filled, describedBy }: PlainProps) {
  const said = `${action.label}: ${title}`;
  if (!action.href) {
    return (
      <Button size="xs" data-disabled aria-disabled="true" aria-label={said} aria-describedby={describedBy} title={t("notYet")}>
        {action.label}
      </Button>
    );
  }
  return (
    <Button component={HrefLink} href={action.href} size="xs" variant={filled ? "filled" : "default"} aria-label={said}>
      {action.label}
    </Button>
  );
}
