import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Person } from "@/api/types/people";
import { sentence } from "@/lib/problem";
import { FormProblem } from "@/ui/FormProblem";
import { useInvite } from "./queries";
import styles from "./People.module.css";
import { t } from "./words";

/** The way in for somebody who has no password yet or has forgotten it. */
export function Invite({ person }: { person: Person }) {
  const invite = useInvite();
  const [said, setSaid] = useState("");
  const link = invite.data?.link;
  const copy = async () => {
    if (!link) return;
    setSaid(await navigator.clipboard.writeText(link).then(() => t("copied"), () => t("copyFailed")));
  };
  if (!person.active) return null;
  return (
    <div className={styles.invite}>
      <p className="hb-t2">
        {t(person.invited)}. {t(person.invited === "accepted" ? "inviteReset" : "inviteLead")}
      </p>
      <FormProblem message={invite.error ? sentence(invite.error) : null} />
      {link ? (
        <div className={styles.link}>
          <TextInput label={t("link")} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          <Button onClick={() => void copy()}>{t("copy")}</Button>
        </div>
      ) : (
        <Button size="xs" loading={invite.isPending} onClick={() => invite.mutate(person.id)}>
          {t(person.invited === "none" ? "invite" : "inviteAgain")}
        </Button>
      )}
      <span role="status" className="hb-xs hb-t3">
        {said}
      </span>
    </div>
  );
}
