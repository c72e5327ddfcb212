import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import type { CandidateStatus } from "@/api/types/public";
import { sentence } from "@/lib/problem";
import { when } from "@/lib/time";
import { FormProblem } from "@/ui/FormProblem";
import { useNow, useViewerZone } from "@/ui/viewer";
import { useSay } from "./queries";
import styles from "./Status.module.css";
import { t } from "./words";

/** A reminder with its form: a note within a day after the last interview. */
export function ThankYou({ token, thanks }: { token: string; thanks: NonNullable<CandidateStatus["thank_you"]> }) {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const say = useSay(token, "thank-you");
  const zone = useViewerZone();
  const now = useNow();
  const { to, due } = thanks;
  if (thanks.done) {
    return (
      <section className={styles.doit} aria-labelledby="thanks">
        <h2 id="thanks" className="hb-semi" role="status">
          {t("thanksSent", { to, when: thanks.sent_at ? when(thanks.sent_at, zone, now) : "" })}
        </h2>
        <blockquote className={styles.letter}>{thanks.text}</blockquote>
      </section>
    );
  }
  const send = () => {
    setFault(text.trim() ? null : t("thanksMissing"));
    if (text.trim()) say.mutate({ text: text.trim() });
  };
  return (
    <section className={styles.doit} aria-labelledby="thanks">
      <h2 id="thanks" className="hb-semi">
        {t("thanks")}
      </h2>
      <p className="hb-t2">{due && t("thanksLead", { to, when: when(due, zone, now) })}</p>
      <FormProblem message={say.error ? sentence(say.error) : null} />
      <Textarea label={t("thanksLabel")} autosize minRows={3} maxRows={10} value={text} error={fault} onChange={(event) => setText(event.currentTarget.value)} />
      <div>
        <Button variant="filled" loading={say.isPending} onClick={send}>
          {t("thanksSend")}
        </Button>
      </div>
    </section>
  );
}
