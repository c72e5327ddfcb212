/** What the one who leads the debrief does next: one primary step, always the same place. */
import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { DebriefView } from "@/api/types/debrief";
import { Kbd } from "@/ui/parts/Kbd";
import { useShortcut } from "@/ui/shortcuts";
import styles from "./Debrief.module.css";
import type { useStep } from "./queries";
import { nextPrinciple, type Order } from "./table";
import { t } from "./words";

interface LeadProps {
  view: DebriefView;
  step: ReturnType<typeof useStep>;
  order: Order;
}

export function Lead({ view, step }: LeadProps) {
  const may = (verb: string) => view.me.facilitator && view.may.includes(verb);
  if (may("start-reading")) return <StartReading step={step} />;
  if (may("end-reading")) {
    return (
      <div className={styles.lead}>
        <Button loading={step.isPending} onClick={() => step.mutate({ verb: "end-reading" })}>
          {t("endReading")}
        </Button>
      </div>
    );
  }
  if (may("start-discussion")) {
    return (
      <div className={styles.lead}>
        <Button variant="filled" loading={step.isPending} onClick={() => step.mutate({ verb: "start-discussion" })}>
          {t("startDiscussion")}
        </Button>
      </div>
    );
  }
  return may("discuss") && view.phase === "discussion" ? <Discussion view={view} step={step} /> : null;
}

function StartReading({ step }: { step: LeadProps["step"] }) {
  const [minutes, setMinutes] = useState<number | string>(12);
  return (
    <div className={styles.lead}>
      <NumberInput label={t("minutes")} min={1} max={120} w={130} value={minutes} onChange={setMinutes} />
      <Button variant="filled" loading={step.isPending} onClick={() => step.mutate({ verb: "start-reading", body: { minutes: Number(minutes) || 12 } })}>
        {t("startReading")}
      </Button>
    </div>
  );
}

function Discussion({ view, step }: { view: DebriefView; step: LeadProps["step"] }) {
  const next = nextPrinciple(view);
  const go = () => next && step.mutate({ verb: "discuss", body: { principle: next.item } });
  useShortcut({ keys: "j", label: t("next", { name: "" }), group: t("debriefs"), run: go, when: next !== undefined });
  return (
    <div className={styles.lead}>
      {next && (
        <Button variant="filled" loading={step.isPending} onClick={go} rightSection={<Kbd keys="J" />}>
          {t("next", { name: next.name })}
        </Button>
      )}
      {view.may.includes("close-voting") && (
        <Button loading={step.isPending} onClick={() => step.mutate({ verb: "close-voting" })}>
          {t("closeVoting")}
        </Button>
      )}
    </div>
  );
}
