/** Writes the feedback. What was typed stays in this tab until it is saved. */
import { Button, Group, Stack, Textarea, TextInput } from "@mantine/core";
import { useSessionStorage } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import type { ApplicationView, FeedbackView } from "@/api/types/application";
import { ApiProblem, sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toast";
import { useStep } from "../queries";
import { t } from "./words";

interface Draft {
  text: string;
  areas: string;
  guidance: string;
  other_roles: string;
}

const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);
const draftOf = (feedback: FeedbackView): Draft => ({
  text: feedback.text,
  areas: feedback.areas.join("\n"),
  guidance: feedback.guidance.join("\n"),
  other_roles: feedback.other_roles,
});

export function DraftForm({ view, feedback, onDone }: { view: ApplicationView; feedback: FeedbackView; onDone: () => void }) {
  const step = useStep(view.id);
  const [draft, setDraft, forget] = useSessionStorage<Draft>({
    key: `feedback:${view.id}`,
    defaultValue: draftOf(feedback),
    getInitialValueInEffect: false,
  });
  const [missing, setMissing] = useState(false);
  const fields = step.error instanceof ApiProblem ? (step.error.fields ?? {}) : {};
  const set = (change: Partial<Draft>) => setDraft((old) => ({ ...old, ...change }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (draft.text.trim() === "") return setMissing(true);
    const body = { text: draft.text.trim(), areas: lines(draft.areas), guidance: lines(draft.guidance), other_roles: draft.other_roles.trim() };
    after(step, { verb: "feedback/draft", ...body }, () => {
          forget();
          toast(t("saved"));
          onDone();
        });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <Textarea
          label={t("text")}
          description={t("textHint")}
          error={missing && draft.text.trim() === "" ? t("empty") : fields["text"]}
          autosize
          minRows={5}
          value={draft.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Textarea
          label={t("areas")}
          description={t("lineHint")}
          error={fields["areas"]}
          autosize
          minRows={2}
          value={draft.areas}
          onChange={(event) => set({ areas: event.currentTarget.value })}
        />
        <Textarea
          label={t("guidance")}
          description={t("lineHint")}
          error={fields["guidance"]}
          autosize
          minRows={2}
          value={draft.guidance}
          onChange={(event) => set({ guidance: event.currentTarget.value })}
        />
        <TextInput
          label={t("otherRoles")}
          error={fields["other_roles"]}
          value={draft.other_roles}
          onChange={(event) => set({ other_roles: event.currentTarget.value })}
        />
        <FormProblem message={step.error && Object.keys(fields).length === 0 ? sentence(step.error) : null} />
        <Group>
          <Button type="submit" variant="filled" loading={step.isPending}>
            {t(feedback.state === "reviewed" ? "again" : "save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
