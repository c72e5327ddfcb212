import { NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { Settings } from "@/api/types/settings";
import { SaveLine } from "./SaveLine";
import styles from "./Settings.module.css";
import { useSettingsForm } from "./useSettingsForm";
import { t } from "./words";

const VOTES = ["hire", "lean_hire", "lean_no_hire", "no_hire"] as const;

interface Fields extends Record<string, unknown> {
  feedback_enabled: boolean;
  decision_policy: string;
  cool_down_months: number | string;
  labels: Record<string, string>;
}

function body({ feedback_enabled, decision_policy, cool_down_months, labels }: Fields): object {
  const said = Object.entries(labels).map(([vote, word]) => [vote, word.trim()] as const);
  return {
    feedback_enabled,
    decision_policy: decision_policy || null,
    cool_down_months: Number(cool_down_months),
    votes_labels: Object.fromEntries(said.filter(([, word]) => word !== "")),
  };
}

export function Hiring({ settings }: { settings: Settings }) {
  const { form, submit, ...line } = useSettingsForm<Fields>(
    settings,
    {
      initialValues: {
        feedback_enabled: settings.feedback_enabled,
        decision_policy: settings.decision_policy ?? "",
        cool_down_months: settings.cool_down_months,
        labels: { ...Object.fromEntries(VOTES.map((vote) => [vote, ""])), ...settings.votes_labels },
      },
      validate: {
        cool_down_months: (value) => (Number(value) >= 6 && Number(value) <= 12 ? null : t("coolDownWrong")),
      },
    },
    body,
  );
  const policies = [
    { value: "", label: t("fromProcess") },
    { value: "strict", label: t("strict") },
    { value: "advisory", label: t("advisory") },
  ];
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Stack gap="md">
        <Switch label={t("feedback")} description={t("feedbackHint")} {...form.getInputProps("feedback_enabled", { type: "checkbox" })} />
        <Select label={t("policy")} description={t("policyHint")} data={policies} allowDeselect={false} {...form.getInputProps("decision_policy")} />
        <NumberInput label={t("coolDown")} description={t("coolDownHint")} min={6} max={12} {...form.getInputProps("cool_down_months")} />
        <fieldset className={styles.fields}>
          <legend className="hb-med">{t("labels")}</legend>
          <p className="hb-xs hb-t3">{t("labelsHint")}</p>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
            {VOTES.map((vote) => (
              <TextInput key={vote} label={t(vote)} placeholder={t(vote)} maxLength={40} {...form.getInputProps(`labels.${vote}`)} />
            ))}
          </SimpleGrid>
        </fieldset>
        <SaveLine {...line} />
      </Stack>
    </form>
  );
}
