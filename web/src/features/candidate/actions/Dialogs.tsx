/** The forms behind the menu and the primary button; one is open at a time. */
import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ApplicationView } from "@/api/types/application";
import { sentence } from "@/lib/problem";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { toast, toastUndo } from "@/ui/toast";
import { type Step, useStep } from "../queries";
import { ContactForm } from "./ContactForm";
import { RejectForm } from "./RejectForm";
import { TellForm } from "./TellForm";
import type { Actions } from "./useActions";
import { VariantForm } from "./VariantForm";
import { t } from "./words";

export interface FormProps {
  view: ApplicationView;
  onClose: () => void;
}

export function Dialogs({ view, actions: { dialog, close } }: { view: ApplicationView; actions: Actions }) {
  if (dialog === null) return null;
  const { name } = view.candidate;
  const form = { view, onClose: close };
  if (typeof dialog === "object") {
    const { move } = dialog;
    return (
      <Frame title={t("overrideTitle", { name, stage: move.name })} onClose={close}>
        <ReasonForm
          {...form}
          hint={t("overrideHint", { why: move.blocked ?? "" })}
          submit={t("overrideSubmit")}
          step={(reason) => ({ verb: "move", to: move.to, reason })}
          onDone={() => toast(t("moved", { name, stage: move.name }))}
        />
      </Frame>
    );
  }
  switch (dialog) {
    case "contact":
      return <Frame title={t("contactTitle", { name })} onClose={close}><ContactForm {...form} /></Frame>;
    case "reject":
      return <Frame title={t("rejectTitle", { name })} onClose={close} size="lg"><RejectForm {...form} /></Frame>;
    case "tell":
      return <Frame title={t("tellTitle", { name })} onClose={close} size="lg"><TellForm {...form} /></Frame>;
    case "variant":
      return <Frame title={t("variantTitle")} onClose={close}><VariantForm {...form} /></Frame>;
    case "hold":
      return <Frame title={t("holdTitle", { name })} onClose={close}><HoldForm {...form} /></Frame>;
    case "withdraw":
      return (
        <Frame title={t("withdrawTitle", { name })} onClose={close}>
          <ReasonForm
            {...form}
            hint={t("withdrawHint")}
            submit={t("withdraw")}
            step={(reason) => ({ verb: "withdraw", reason })}
            onDone={() => toast(t("withdrawn", { name }))}
          />
        </Frame>
      );
    case "glass":
      return (
        <Frame title={t("glassTitle")} onClose={close}>
          <ReasonForm
            {...form}
            hint={t("glassWhat")}
            submit={t("glassSubmit")}
            step={(reason) => ({ verb: "break-glass", reason })}
            onDone={() => toast(t("broken"))}
          />
        </Frame>
      );
  }
}

function HoldForm({ view, onClose }: FormProps) {
  const step = useStep(view.id);
  const done = () => toastUndo({ message: t("held", { name: view.candidate.name }), undo: () => step.mutateAsync({ verb: "resume" }) });
  return <ReasonForm view={view} onClose={onClose} hint={t("reasonTeam")} submit={t("hold")} step={(reason) => ({ verb: "hold", reason })} onDone={done} />;
}

function Frame({ title, size = "md", onClose, children }: { title: string; size?: string; onClose: () => void; children: ReactNode }) {
  return (
    <Modal opened onClose={onClose} title={title} size={size}>
      {children}
    </Modal>
  );
}

interface ReasonProps extends FormProps {
  hint: string;
  submit: string;
  step: (reason: string) => Step;
  onDone: () => void;
}

function ReasonForm({ view, onClose, hint, submit, step: make, onDone }: ReasonProps) {
  const step = useStep(view.id);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setMissing(true);
    after(step, make(reason.trim()), () => {
        onDone();
        onClose();
      });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="md">
        <p className="hb-t2">{hint}</p>
        <Textarea
          data-autofocus
          label={t("reason")}
          error={missing && reason.trim() === "" ? t("reasonMissing") : null}
          autosize
          minRows={3}
          maxLength={8000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormProblem message={step.error ? sentence(step.error) : null} />
        <FormEnd submit={submit} busy={step.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}

export function FormEnd({ submit, busy, onClose }: { submit: string; busy: boolean; onClose: () => void }) {
  return (
    <Group gap="xs" justify="flex-end">
      <Button variant="subtle" onClick={onClose}>
        {t("cancel")}
      </Button>
      <Button type="submit" variant="filled" loading={busy}>
        {submit}
      </Button>
    </Group>
  );
}
