/** Before the debrief: who is missing, and what can be done about it. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { DebriefView } from "@/api/types/debrief";
import { sentence } from "@/lib/problem";
import { DueClock } from "@/ui/DueClock";
import { FormProblem } from "@/ui/FormProblem";
import { Avatar } from "@/ui/parts/Avatar";
import { useNow } from "@/ui/viewer";
import styles from "./Debrief.module.css";
import { useWaive, type useStep } from "./queries";
import { t } from "./words";

type Missing = DebriefView["gate"]["missing"][number];

export function GatePane({ view, step }: { view: DebriefView; step: ReturnType<typeof useStep> }) {
  const { missing } = view.gate;
  const opened = view.may.includes("start-reading");
  const ready = missing.length === 0;
  return (
    <section className={styles.pane}>
      <h2 className="hb-h-sec">{ready ? t("gateReady") : t("gateTitle")}</h2>
      <p className="hb-t2">{ready ? t("gateReadyText") : t("gateText")}</p>
      <ul className={styles.list}>
        {missing.map((one) => (
          <MissingRow key={one.round_name} one={one} application={view.application_id} />
        ))}
      </ul>
      {ready && !opened && view.may.includes("open") && (
        <Button variant="filled" loading={step.isPending} onClick={() => step.mutate({ verb: "open" })}>
          {t("openDebrief")}
        </Button>
      )}
      {ready && !view.may.includes("open") && !opened && view.facilitator && <p className="hb-t2">{t("waitStart", { name: view.facilitator.name })}</p>}
    </section>
  );
}

function MissingRow({ one, application }: { one: Missing; application: string }) {
  const now = useNow();
  const waive = useWaive(application);
  const [reason, setReason] = useState<string | null>(null);
  const due = one.due_at === null ? "none" : Date.parse(one.due_at) < now ? "late" : "fine";
  return (
    <li className={styles.missing}>
      {one.person && <Avatar name={one.person.name} named />}
      <span className={styles.lineName}>
        <strong>{one.person?.name ?? one.round_name}</strong>
        <span className="hb-t3">{one.round_name}</span>
      </span>
      <DueClock at={one.due_at} state={due} otherwise={t("notHeld")} />
      {one.may_waive && one.interview_id && reason === null && (
        <Button size="xs" onClick={() => setReason("")}>
          {t("waive")}
        </Button>
      )}
      {reason !== null && (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            if (one.interview_id) waive.mutate({ interview: one.interview_id, reason });
          }}
        >
          <TextInput aria-label={t("waiveReason")} placeholder={t("waiveReason")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
          <Button type="submit" size="xs" disabled={reason.trim() === ""} loading={waive.isPending}>
            {t("waive")}
          </Button>
        </form>
      )}
      <FormProblem message={waive.error ? sentence(waive.error) : null} />
    </li>
  );
}
