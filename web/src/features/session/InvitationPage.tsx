/** Accepting an invitation: the person is known already, only the password is missing. */
import { Button, PasswordInput, Stack } from "@mantine/core";
import { hasLength, useForm } from "@mantine/form";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { answer, api } from "@/api/client";
import { enter } from "@/api/session";
import { SHORTEST_PASSWORD } from "@/lib/password";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import { invitationQuery } from "./invitation";
import { t } from "./words";

const route = getRouteApi("/open/invitations/$token");

function useAccept(token: string) {
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (body: { password: string }) =>
      answer(api.POST("/api/v1/invitations/{token}", { params: { path: { token } }, body })),
    onSuccess: async () => {
      await enter(queries);
      router.history.push("/");
    },
  });
}

export function InvitationPage() {
  const { token } = route.useParams();
  const { data: invitation } = useSuspenseQuery(invitationQuery(token));
  const [problem, setProblem] = useState<string | null>(null);
  const accept = useAccept(token);
  const form = useForm({
    initialValues: { password: "" },
    validate: { password: hasLength({ min: SHORTEST_PASSWORD }, t("passwordShort")) },
  });
  const submit = form.onSubmit((values) => {
    setProblem(null);
    accept.mutate(values, { onError: (error) => setProblem(showRefusal(form, error)) });
  });
  const { organisation, name, email } = invitation;
  return (
    <DoorFrame title={t("join", { organisation })} lead={t("joinLead", { name, email })}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem message={problem} />
          {/* Lets a password manager file the new password under the right name. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput
            label={t("choosePassword")}
            description={t("passwordHint")}
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <Button type="submit" variant="filled" loading={accept.isPending}>
            {t("accept")}
          </Button>
        </Stack>
      </form>
    </DoorFrame>
  );
}
