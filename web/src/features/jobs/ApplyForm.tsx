/** The application form. A refusal stands at its field, and everything typed stays. */
import { Button, Checkbox, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import type { Opening } from "@/api/types/public";
import { allZones } from "@/lib/time";
import { FormProblem } from "@/ui/FormProblem";
import { Applied } from "./Applied";
import styles from "./Jobs.module.css";
import { ResumeField } from "./ResumeField";
import { type Fields, useApply } from "./useApply";
import { t } from "./words";

const ZONES = allZones();

const FORM = "application";

/** After the messages have been drawn. */
const toFirstFault = () =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${FORM} [aria-invalid='true']`)?.focus());

export function ApplyForm({ opening }: { opening: Opening }) {
  const { form, problem, progress, send } = useApply(opening.slug);
  const field = (name: keyof Fields) => form.getInputProps(name);
  const submit = form.onSubmit((values) => send.mutate(values, { onError: toFirstFault }), toFirstFault);
  const optional = (label: string) => (
    <>
      {label} <span className={styles.optional}>{t("optional")}</span>
    </>
  );
  if (send.data) return <Applied link={send.data.status_link} name={form.values.name} email={form.values.email} />;
  return (
    <form id={FORM} onSubmit={submit} noValidate className={styles.form}>
      <Stack gap="md">
        <p className="hb-t2">{t("applyLead")}</p>
        <FormProblem message={problem && `${problem} ${t("kept")}`} />
        <TextInput label={t("name")} autoComplete="name" {...field("name")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput label={t("email")} type="email" autoComplete="email" {...field("email")} />
          <TextInput label={optional(t("phone"))} type="tel" autoComplete="tel" {...field("phone")} />
        </SimpleGrid>
        <ResumeField
          file={form.values.resume}
          error={typeof form.errors["resume"] === "string" ? form.errors["resume"] : undefined}
          onFile={(file) => {
            form.setFieldValue("resume", file);
            form.clearFieldError("resume");
          }}
          onRefuse={(why) => form.setFieldError("resume", why)}
        />
        <TextInput label={optional(t("headline"))} description={t("headlineHint")} {...field("headline")} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput label={optional(t("location"))} autoComplete="address-level2" {...field("location")} />
          <Select label={t("zone")} description={t("zoneHint")} data={ZONES} searchable allowDeselect={false} {...field("time_zone")} />
        </SimpleGrid>
        <Textarea label={optional(t("links"))} description={t("linksHint")} autosize minRows={1} maxRows={4} {...field("links")} />
        <Textarea label={optional(t("letter"))} description={t("letterHint")} autosize minRows={3} maxRows={12} {...field("letter")} />
        <div hidden>
          <input aria-label={t("website")} tabIndex={-1} autoComplete="off" {...field("website")} />
        </div>
        <Checkbox className={styles.consent} label={opening.consent_text} {...form.getInputProps("consent", { type: "checkbox" })} />
        <div>
          <Button type="submit" variant="filled" size="md" fullWidth aria-disabled={send.isPending} onClick={(event) => send.isPending && event.preventDefault()}>
            {send.isPending ? t("sending", { percent: Math.round(progress * 100) }) : t("send")}
          </Button>
          {send.isPending && <progress className={styles.progress} value={progress} max={1} aria-label={t("send")} />}
        </div>
      </Stack>
    </form>
  );
}
