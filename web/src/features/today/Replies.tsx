/** Accept and decline on the spot. On a phone both hide behind one button. */
import { Button, Menu } from "@mantine/core";
import { useState } from "react";
import type { TodayAction } from "@/api/types/today";
import { DeclinePopover } from "./DeclinePopover";
import type { ReplyOp } from "./queries";
import styles from "./TodayPage.module.css";
import { t } from "./words";

export type ReplyAction = TodayAction & { op: ReplyOp; interview_id: string };

export const isReply = (action: TodayAction): action is ReplyAction =>
  Boolean(action.interview_id) && (action.op === "accept" || action.op === "decline");

export interface RepliesProps {
  title: string;
  replies: readonly ReplyAction[];
  busy: boolean;
  onReply: (interview: string, op: ReplyOp, reason?: string) => void;
}

export function Replies({ title, replies, busy, onReply }: RepliesProps) {
  const [asking, setAsking] = useState(false);
  const decline = replies.find((reply) => reply.op === "decline");
  const send = (reply: ReplyAction) => {
    if (reply.op === "decline") setAsking(true);
    else onReply(reply.interview_id, reply.op);
  };
  return (
    <DeclinePopover
      opened={asking}
      onOpened={setAsking}
      onDecline={(reason) => decline && onReply(decline.interview_id, "decline", reason)}
    >
      <span className={styles.do}>
        {replies.map((reply) => (
          <Button
            key={reply.op}
            size="xs"
            className="hb-hide-s"
            disabled={busy}
            aria-label={`${reply.label}: ${title}`}
            onClick={() => send(reply)}
          >
            {reply.label}
          </Button>
        ))}
        <Menu>
          <Menu.Target>
            <Button size="xs" className="hb-only-s" disabled={busy} aria-label={`${t("reply")}: ${title}`}>
              {t("reply")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {replies.toReversed().map((reply) => (
              <Menu.Item key={reply.op} onClick={() => send(reply)}>
                {reply.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </span>
    </DeclinePopover>
  );
}
