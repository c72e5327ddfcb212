/** Tells the candidate how it ended, after the letter has been read. */
import { Stack } from "@mantine/core";
import type { FormEvent } from "react";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toast";
import { useStep } from "../queries";
import { FormEnd, type FormProps } from "./Dialogs";
import { Letter } from "./LetterPreview";
import { t } from "./words";

export function TellForm({ view, onClose }: FormProps) {
  const step = useStep(view.id);
  const { name } = view.candidate;
  const send = (event: FormEvent) => {
    event.preventDefault();
    after(step, { verb: "tell-candidate" }, () => {
          toast(t("told", { name }));
          onClose();
        });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        {view.rejection?.letter ? <Letter view={view} text={view.rejection.letter} /> : <p>{t("tellPlain", { name })}</p>}
        <FormProblem message={step.error ? sentence(step.error) : null} />
        <FormEnd submit={t("tellSubmit")} busy={step.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
