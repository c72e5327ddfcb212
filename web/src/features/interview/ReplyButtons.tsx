/** Accept, or decline with a reason that the recruiter reads. */
import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { toast } from "@/ui/toast";
import styles from "./Lists.module.css";
import { t } from "./messages";
import { useInterviewAct } from "./queries";

export function ReplyButtons({ id }: { id: string }) {
  const act = useInterviewAct(id);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState("");

  const accept = () => after(act, { act: "reply", reply: "accepted" }, () => toast(t("acceptDone")));
  const decline = () => after(act, { act: "reply", reply: "declined", reason: reason.trim() }, () => toast(t("declineDone")));

  const refusal = act.error && (
    <p className="hb-bad-t hb-xs" role="alert">
      {sentence(act.error)}
    </p>
  );
  if (declining) {
    return (
      <div className={styles.decline}>
        <Textarea
          label={t("declineReason")}
          description={t("declineHint")}
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal}
        <div className="hb-row">
          <Button size="xs" color="bad" disabled={reason.trim() === ""} loading={act.isPending} onClick={decline}>
            {t("sendDecline")}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setDeclining(false)}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <span className={styles.reply}>
      <Button size="xs" loading={act.isPending} onClick={accept}>
        {t("accept")}
      </Button>
      <Button size="xs" variant="subtle" onClick={() => setDeclining(true)}>
        {t("decline")}
      </Button>
      {refusal}
    </span>
  );
}
