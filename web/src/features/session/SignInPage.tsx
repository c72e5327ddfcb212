/** Email and password; afterwards the page that was asked for. */
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { answer, api } from "@/api/client";
import { enter } from "@/api/session";
import { DoorFrame } from "@/ui/frame/DoorFrame";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import { t } from "./words";

const route = getRouteApi("/open/sign-in");

interface Credentials {
  email: string;
  password: string;
}

function useSignIn() {
  const queries = useQueryClient();
  const router = useRouter();
  const { next } = route.useSearch();
  return useMutation({
    mutationFn: (body: Credentials) => answer(api.POST("/api/v1/session", { body })),
    onSuccess: async () => {
      await enter(queries);
      router.history.push(next ?? "/");
    },
  });
}

export function SignInPage() {
  const [problem, setProblem] = useState<string | null>(null);
  const signIn = useSignIn();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const form = useForm<Credentials>({
    initialValues: { email: "", password: "" },
    validate: { email: isNotEmpty(t("emailMissing")), password: isNotEmpty(t("passwordMissing")) },
  });
  const submit = form.onSubmit((values) => {
    setProblem(null);
    signIn.mutate(values, { onError: (error) => setProblem(showRefusal(form, error)) });
  });
  return (
    <DoorFrame title={t("signIn")}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <FormProblem message={problem} />
          <TextInput
            label={t("email")}
            type="email"
            autoComplete="username"
            ref={first}
            {...form.getInputProps("email")}
          />
          <PasswordInput
            label={t("password")}
            autoComplete="current-password"
            {...form.getInputProps("password")}
          />
          <Button type="submit" variant="filled" loading={signIn.isPending}>
            {t("signIn")}
          </Button>
          <p className="hb-xs hb-t3">{t("forgotten")}</p>
        </Stack>
      </form>
    </DoorFrame>
  );
}
