/** The first word with the candidate. */
import { Stack, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { Segmented } from "@/ui/parts/Segmented";
import { toast } from "@/ui/toast";
import { useStep } from "../queries";
import { FormEnd, type FormProps } from "./Dialogs";
import { t } from "./words";

const CHANNELS = [
  { value: "mail", label: t("channelMail") },
  { value: "phone", label: t("channelPhone") },
  { value: "other", label: t("channelOther") },
] as const;

export function ContactForm({ view, onClose }: FormProps) {
  const step = useStep(view.id);
  const [channel, setChannel] = useState<(typeof CHANNELS)[number]["value"]>("mail");
  const [note, setNote] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    after(step, { verb: "contact", channel, note: note.trim() }, () => {
          toast(t("contacted"));
          onClose();
        });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Segmented label={t("channel")} value={channel} options={CHANNELS} onChange={setChannel} />
        <Textarea
          data-autofocus
          label={t("note")}
          description={t("noteHint")}
          autosize
          minRows={3}
          maxLength={8000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <FormProblem message={step.error ? sentence(step.error) : null} />
        <FormEnd submit={t("contactSubmit")} busy={step.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
