/** The hiring manager's four outcomes, each with what it needs. */
import { Button, NumberInput, Radio, Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "@/api/call";
import type { DebriefView, OutcomeWord } from "@/api/types/debrief";
import type { List, RequisitionRef } from "@/api/types/shared";
import styles from "./Debrief.module.css";
import type { useStep } from "./queries";
import { t } from "./words";

const OUTCOMES: { value: OutcomeWord; label: string }[] = [
  { value: "hire", label: t("decideHire") },
  { value: "no_hire", label: t("decideNoHire") },
  { value: "lower_level", label: t("decideLower") },
  { value: "other_team", label: t("decideOther") },
];

export function DecideForm({ view, step }: { view: DebriefView; step: ReturnType<typeof useStep> }) {
  const [outcome, setOutcome] = useState<OutcomeWord | null>(null);
  const [level, setLevel] = useState<number | string>(view.requisition.level - 1);
  const [months, setMonths] = useState<number | string>(6);
  const [other, setOther] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const submit = () => {
    if (!outcome) return;
    step.mutate({
      verb: "decide",
      body: {
        outcome,
        ...(outcome === "lower_level" && { level: Number(level) }),
        ...(outcome === "other_team" && other && { requisition_id: other }),
        ...(outcome === "no_hire" && { cool_down_months: Number(months) || 6 }),
        ...(reason.trim() && { override_reason: reason.trim() }),
      },
    });
  };
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Radio.Group label={t("decision")} value={outcome} onChange={(value) => setOutcome(value as OutcomeWord)}>
        {OUTCOMES.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} mt={6} />
        ))}
      </Radio.Group>
      {outcome === "lower_level" && <NumberInput label={t("level")} min={1} max={view.requisition.level - 1} value={level} onChange={setLevel} />}
      {outcome === "no_hire" && <NumberInput label={t("coolDown")} min={6} max={12} value={months} onChange={setMonths} />}
      {outcome === "other_team" && <OtherOpening not={view.requisition.id} value={other} onChange={setOther} />}
      <Textarea label={t("overrideReason")} description={t("overrideHint")} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Button type="submit" variant="filled" disabled={outcome === null} loading={step.isPending}>
        {t("decide")}
      </Button>
    </form>
  );
}

function OtherOpening({ not, value, onChange }: { not: string; value: string | null; onChange: (id: string | null) => void }) {
  const { data } = useQuery({
    queryKey: ["requisitions", "open"],
    queryFn: ({ signal }) => call<List<RequisitionRef>>("get", "/api/v1/requisitions", { query: { state: "open" }, signal }),
  });
  const options = (data?.items ?? []).filter((one) => one.id !== not).map((one) => ({ value: one.id, label: one.title }));
  return <Select label={t("otherOpening")} data={options} value={value} onChange={onChange} searchable />;
}
