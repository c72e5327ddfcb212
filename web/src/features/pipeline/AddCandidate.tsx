/** Adds somebody to this requisition. What was typed stays until it is saved, also when the dialog is closed. */
import { Button, Group, Modal, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Requisition } from "@/api/types/requisition";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toast";
import { CoolDownOverride } from "./CoolDownOverride";
import { Duplicates } from "./Duplicates";
import { useAddCandidate, useCandidateForm } from "./useAddCandidate";
import { t } from "./addWords";

export interface AddCandidateProps {
  requisition: Requisition;
  onClose: () => void;
}

export function AddCandidate({ requisition, onClose }: AddCandidateProps) {
  const form = useCandidateForm(requisition.id);
  const [override, setOverride] = useState("");
  const add = useAddCandidate(requisition.id, form, () => {
    toast(t("added", { name: form.values.name.trim() }));
    form.forget();
    onClose();
  });
  const submit = form.onSubmit((values) => add.send(values, override));
  const field = form.getInputProps;
  return (
    <Modal opened onClose={onClose} title={t("title", { requisition: requisition.title })} size="lg" closeButtonProps={{ "aria-label": t("close") }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem message={add.problem} />
          {add.coolDown && <CoolDownOverride reason={override} onReason={setOverride} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput data-autofocus label={t("name")} autoComplete="off" {...field("name")} />
            <TextInput label={t("email")} type="email" autoComplete="off" {...field("email")} />
          </SimpleGrid>
          <Duplicates name={form.values.name} email={form.values.email} />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            <TextInput label={t("headline")} description={t("headlineHint")} {...field("headline")} />
            <TextInput label={t("location")} description={t("locationHint")} {...field("location")} />
            <TextInput label={t("phone")} type="tel" autoComplete="off" {...field("phone")} />
            <TextInput label={t("source")} {...field("source")} />
          </SimpleGrid>
          <Textarea label={t("links")} description={t("linksHint")} autosize minRows={1} maxRows={4} {...field("links")} />
          <Group gap="sm" justify="flex-end">
            <Button variant="subtle" onClick={onClose}>
              {t("cancel")}
            </Button>
            <Button type="submit" variant="filled" loading={add.pending}>
              {t("add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
