/** Rejects with a reason for the team, a letter to read before it goes, and a wait before a new application. */
import { Checkbox, Select, SimpleGrid, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ApiProblem, sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toast";
import { processQuery, settingsQuery, useStep } from "../queries";
import { FormEnd, type FormProps } from "./Dialogs";
import { type LetterId, usualLetter } from "./letter";
import { LetterPreview } from "./LetterPreview";
import { t } from "./words";

/** Until the process has been read. */
const USUAL = { min_months: 6, max_months: 12, default_months: 12 };

export function RejectForm({ view, onClose }: FormProps) {
  const step = useStep(view.id);
  const { data: settings } = useQuery(settingsQuery);
  const { data: process } = useQuery(processQuery(view.process.id, view.process.version));
  const rule = process?.document.cool_down ?? USUAL;
  const inRange = (count: number) => Math.min(rule.max_months, Math.max(rule.min_months, count));
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [letter, setLetter] = useState<LetterId>(usualLetter(view));
  const [chosen, setChosen] = useState<number | null>(null);
  const [send, setSend] = useState(true);
  const wait = inRange(chosen ?? settings?.cool_down_months ?? rule.default_months);
  const options = Array.from({ length: rule.max_months - rule.min_months + 1 }, (_, index) => rule.min_months + index);
  const { name } = view.candidate;
  const fields = step.error instanceof ApiProblem ? (step.error.fields ?? {}) : {};

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setMissing(true);
    after(step, { verb: "reject", reason: reason.trim(), template: letter, cool_down_months: wait, send }, () => {
          toast(t(send ? "rejectedSent" : "rejected", { name }));
          onClose();
        });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Textarea
          data-autofocus
          label={t("reason")}
          description={t("reasonTeam")}
          error={missing && reason.trim() === "" ? t("reasonMissing") : fields["reason"]}
          autosize
          minRows={2}
          maxLength={8000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Select
            label={t("letter")}
            allowDeselect={false}
            data={[
              { value: "rejection_screen", label: t("letterScreen") },
              { value: "rejection_loop", label: t("letterLoop") },
            ]}
            value={letter}
            onChange={(value) => value && setLetter(value as LetterId)}
          />
          <Select
            label={t("coolDown")}
            allowDeselect={false}
            error={fields["cool_down_months"]}
            data={options.map((count) => ({ value: String(count), label: t("months", { count }) }))}
            value={String(wait)}
            onChange={(value) => value && setChosen(Number(value))}
          />
        </SimpleGrid>
        <LetterPreview view={view} letter={letter} months={wait} />
        <Checkbox
          label={t("send")}
          description={t("sendHint")}
          checked={send}
          onChange={(event) => setSend(event.currentTarget.checked)}
        />
        <FormProblem message={step.error && Object.keys(fields).length === 0 ? sentence(step.error) : null} />
        <FormEnd submit={t(send ? "rejectSend" : "rejectSubmit")} busy={step.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
