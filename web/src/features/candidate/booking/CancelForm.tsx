/** Calling a round off, with the reason that everybody is told. */
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ApplicationView, LoopRound } from "@/api/types/application";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toast";
import { useCancel } from "../queries";
import { t } from "./words";

export interface CancelFormProps {
  view: ApplicationView;
  round: LoopRound;
  onKeep: () => void;
  onDone: () => void;
}

export function CancelForm({ view, round, onKeep, onDone }: CancelFormProps) {
  const cancel = useCancel(view.id);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setMissing(true);
    if (!round.interview_id) return;
    after(cancel, { interview: round.interview_id, reason: reason.trim() }, () => {
          toast(t("cancelled", { round: round.name }));
          onDone();
        });
  };
  return (
    <form onSubmit={send} noValidate aria-label={t("cancelTitle", { round: round.name })}>
      <Stack gap="md">
        <Textarea
          data-autofocus
          label={t("cancelReason")}
          description={t("cancelHint")}
          error={missing && reason.trim() === "" ? t("reasonMissing") : null}
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormProblem message={cancel.error ? sentence(cancel.error) : null} />
        <Group gap="xs">
          <Button type="submit" variant="filled" loading={cancel.isPending}>
            {t("cancel")}
          </Button>
          <Button variant="subtle" onClick={onKeep}>
            {t("keep")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
