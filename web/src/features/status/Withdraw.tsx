import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { useSay } from "./queries";
import styles from "./Status.module.css";
import { t } from "./words";

/** One word at the foot of the page; the form behind it says what happens before anything does. */
export function Withdraw({ token }: { token: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const say = useSay(token, "withdraw");
  if (!open) {
    return (
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        {t("withdraw")}
      </button>
    );
  }
  return (
    <section className={styles.withdraw} aria-labelledby="withdraw">
      <h2 id="withdraw" className="hb-semi">
        {t("withdrawTitle")}
      </h2>
      <p className="hb-t2">{t("withdrawLead")}</p>
      <FormProblem message={say.error ? sentence(say.error) : null} />
      <Textarea data-autofocus label={t("reason")} autosize minRows={2} maxRows={8} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Group gap="sm">
        <Button variant="filled" color="bad" loading={say.isPending} onClick={() => say.mutate({ reason: reason.trim() })}>
          {t("withdrawGo")}
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          {t("stay")}
        </Button>
      </Group>
    </section>
  );
}
