/** Founds the organisation and its first administrator. */
import { Button, Group, PasswordInput, Select, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api } from "@/api/client";
import { enter } from "@/api/session";
import { allZones } from "@/lib/time";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import { type NewTeam, useTeamForm } from "./useTeamForm";
import { t } from "./words";

const ZONES = allZones();

function useFound() {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: NewTeam) => answer(api.POST("/api/v1/setup/team", { body })),
    onSuccess: async () => {
      await enter(queries);
      router.history.push("/");
    },
  });
}

export function TeamPage() {
  const [problem, setProblem] = useState<string | null>(null);
  const found = useFound();
  const form = useTeamForm();
  const submit = form.onSubmit((values) => {
    setProblem(null);
    found.mutate(values, { onError: (error) => setProblem(showRefusal(form, error)) });
  });
  return (
    <DoorFrame title={t("teamTitle")} lead={t("formLead")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem message={problem} />
          <TextInput label={t("organisation")} autoComplete="organization" {...form.getInputProps("organisation")} />
          <TextInput label={t("name")} autoComplete="name" {...form.getInputProps("name")} />
          <TextInput label={t("email")} type="email" autoComplete="username" {...form.getInputProps("email")} />
          <PasswordInput
            label={t("password")}
            description={t("passwordHint")}
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <Select
            label={t("zone")}
            description={t("zoneHint")}
            data={ZONES}
            searchable
            allowDeselect={false}
            {...form.getInputProps("time_zone")}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={found.isPending}>
              {t("create")}
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
