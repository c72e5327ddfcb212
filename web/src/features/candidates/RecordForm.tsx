/** What is known of a candidate. What was typed stays when saving is refused or somebody else was first. */
import { ActionIcon, Button, Group, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { CandidateRecord } from "@/api/types/candidate";
import { ApiProblem } from "@/lib/problem";
import { isZone } from "@/lib/time";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { Icon } from "@/ui/icons/Icon";
import { DefinitionRows } from "@/ui/parts/DefinitionRows";
import { ReadOnlyBadge } from "@/ui/parts/ReadOnlyBadge";
import { showRefusal } from "@/ui/refusal";
import { toast } from "@/ui/toast";
import styles from "./Candidates.module.css";
import { type Values, changesOf, valuesOf } from "./recordForm";
import { useSave } from "./queries";
import { t } from "./words";

export function RecordForm({ record }: { record: CandidateRecord }) {
  const [base, setBase] = useState(record);
  const save = useSave(record.id);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useForm<Values>({
    initialValues: valuesOf(record),
    validate: { time_zone: (zone) => (zone.trim() === "" || isZone(zone.trim()) ? null : t("zoneUnknown", { zone })) },
  });
  if (!record.may.includes("edit")) return <ReadOnly record={record} />;
  const take = (next: CandidateRecord) => {
    setBase(next);
    form.setInitialValues(valuesOf(next));
    form.setValues(valuesOf(next));
    form.resetDirty(valuesOf(next));
  };
  const send = (values: Values) => {
    setProblem(null);
    after(save, { version: base.version, ...changesOf(valuesOf(base), values) }, (saved) => {
          take(saved);
          toast(t("saved"));
        }, (error) => {
          const stale = error instanceof ApiProblem && error.code === "stale_version";
          if (!stale) setProblem(showRefusal(form, error));
        });
  };
  const newer = record.version > base.version;
  const field = form.getInputProps;
  return (
    <form className={styles.form} onSubmit={form.onSubmit(send)} noValidate>
      {newer && form.isDirty() && (
        <div className="hb-note warn" role="status">
          <Icon name="warning" />
          <p className="hb-grow">{t("stale")}</p>
          <Button size="xs" onClick={() => take(record)}>
            {t("takeTheirs")}
          </Button>
        </div>
      )}
      <section className={styles.section} aria-labelledby="contact-title">
        <h2 className="hb-h-sec" id="contact-title">
          {t("contact")}
        </h2>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput label={t("name")} {...field("name")} />
          <TextInput label={t("headline")} {...field("headline")} />
          <TextInput label={t("email")} type="email" {...field("email")} />
          <TextInput label={t("phone")} type="tel" {...field("phone")} />
          <TextInput label={t("location")} {...field("location")} />
          <TextInput label={t("zone")} placeholder="Europe/Prague" {...field("time_zone")} />
          <TextInput label={t("source")} {...field("source")} />
        </SimpleGrid>
        <Textarea label={t("links")} description={t("linksHint")} autosize minRows={2} {...field("links")} />
      </section>
      <section className={styles.section} aria-labelledby="about-title">
        <h2 className="hb-h-sec" id="about-title">
          {t("about")}
        </h2>
        <div className={styles.facts}>
          {form.values.about.map((fact, index) => (
            <div key={index} className={styles.fact}>
              <TextInput aria-label={t("label")} placeholder={t("label")} {...field(`about.${index}.label`)} />
              <Textarea aria-label={t("value")} placeholder={t("value")} autosize minRows={1} {...field(`about.${index}.value`)} />
              <ActionIcon aria-label={t("removeFact", { label: fact.label || t("thisFact") })} onClick={() => form.removeListItem("about", index)}>
                <Icon name="cross" size={14} />
              </ActionIcon>
            </div>
          ))}
          {form.errors["about"] && <p className="hb-bad-t hb-xs">{form.errors["about"]}</p>}
          <div>
            <Button size="xs" leftSection={<Icon name="plus" size={12} />} onClick={() => form.insertListItem("about", { label: "", value: "" })}>
              {t("addFact")}
            </Button>
          </div>
        </div>
      </section>
      <FormProblem message={problem} />
      <Group gap="xs">
        <Button type="submit" variant="filled" loading={save.isPending} disabled={!form.isDirty()}>
          {t("save")}
        </Button>
        {form.isDirty() && (
          <Button variant="subtle" onClick={() => take(record)}>
            {t("reset")}
          </Button>
        )}
      </Group>
    </form>
  );
}

function ReadOnly({ record }: { record: CandidateRecord }) {
  const rows = [
    { term: t("headline"), detail: record.headline },
    { term: t("email"), detail: record.email },
    { term: t("phone"), detail: record.phone },
    { term: t("location"), detail: record.location },
    { term: t("zone"), detail: record.time_zone },
    { term: t("source"), detail: record.source },
    ...record.about.map((fact) => ({ term: fact.label, detail: fact.value })),
  ].filter((row) => row.detail !== "");
  return (
    <div className={styles.section}>
      <ReadOnlyBadge reason={t("readOnly")} />
      <DefinitionRows rows={rows} termWidth="8rem" />
    </div>
  );
}
