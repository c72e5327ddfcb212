/** Founds a place for one person who prepares. The plan itself is asked for inside. */
import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { call } from "@/api/call";
import { enter } from "@/api/session";
import type { NewPrepare } from "@/api/types/prep/profile";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import { usePersonForm } from "./useTeamForm";
import { t } from "./words";

function useBegin() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: NewPrepare) => call<unknown>("post", "/api/v1/setup/prepare", { body }),
    onSuccess: async () => {
      await enter(queries);
      router.history.push("/prepare");
    },
  });
}

export function PreparePage() {
  const [problem, setProblem] = useState<string | null>(null);
  const begin = useBegin();
  const form = usePersonForm();
  const submit = form.onSubmit((values) => {
    setProblem(null);
    begin.mutate(values, { onError: (error) => setProblem(showRefusal(form, error)) });
  });
  return (
    <DoorFrame title={t("prepareTitle")} lead={t("prepareLead")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem message={problem} />
          <TextInput label={t("name")} autoComplete="name" {...form.getInputProps("name")} />
          <TextInput label={t("email")} description={t("emailAlone")} type="email" autoComplete="username" {...form.getInputProps("email")} />
          <PasswordInput label={t("password")} description={t("passwordHint")} autoComplete="new-password" {...form.getInputProps("password")} />
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={begin.isPending}>
              {t("begin")}
            </Button>
            <Button component={Link} to="/welcome" variant="subtle">
              {t("back")}
            </Button>
          </Group>
        </Stack>
      </form>
    </DoorFrame>
  );
}
