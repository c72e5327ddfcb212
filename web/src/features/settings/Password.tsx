import { Button, PasswordInput, Stack } from "@mantine/core";
import { hasLength, isNotEmpty, useForm } from "@mantine/form";
import { useState } from "react";
import { useSession } from "@/api/session";
import { SHORTEST_PASSWORD } from "@/lib/password";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import { toast } from "@/ui/toast";
import { Group } from "./pieces";
import { usePassword } from "./queries";
import styles from "./Settings.module.css";
import { t } from "./words";

export function Password() {
  const email = useSession()?.person.email ?? "";
  const [problem, setProblem] = useState<string | null>(null);
  const change = usePassword();
  const form = useForm({
    initialValues: { current: "", next: "" },
    validate: {
      current: isNotEmpty(t("currentMissing")),
      next: hasLength({ min: SHORTEST_PASSWORD }, t("passwordShort")),
    },
  });
  const submit = form.onSubmit((values) => {
    setProblem(null);
    after(change, values, () => {
        form.reset();
        toast(t("changed"));
      }, (error) => setProblem(showRefusal(form, error)));
  });
  return (
    <Group title={t("password")}>
      <form onSubmit={submit} noValidate className={styles.form}>
        <Stack gap="md">
          <FormProblem message={problem} />
          {/* Lets a password manager file the new password under the right name. */}
          <input type="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordInput label={t("current")} autoComplete="current-password" {...form.getInputProps("current")} />
          <PasswordInput label={t("nextPassword")} description={t("passwordHint")} autoComplete="new-password" {...form.getInputProps("next")} />
          <div>
            <Button type="submit" loading={change.isPending}>
              {t("change")}
            </Button>
          </div>
        </Stack>
      </form>
    </Group>
  );
}
