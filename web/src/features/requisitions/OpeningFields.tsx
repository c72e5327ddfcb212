import { NumberInput, Select, SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allZones } from "@/lib/time";
import { departmentsQuery } from "./queries";
import type { useRequisitionForm } from "./requisitionForm";
import { Section } from "./Section";
import { t } from "./words";

export type Form = ReturnType<typeof useRequisitionForm>;

const ZONES = allZones();
/** Levels that an opening may have; the process says for which it is written. */
const LEVELS = [3, 4, 5, 6, 7, 8, 9, 10].map((level) => ({ value: String(level), label: t("levelOption", { level }) }));

export function OpeningFields({ form }: { form: Form }) {
  const { data } = useQuery(departmentsQuery);
  const departments = data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <Section title={t("opening")}>
      <TextInput label={t("titleField")} data-autofocus maxLength={200} {...form.getInputProps("title")} />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <Select
          label={t("level")}
          data={LEVELS}
          allowDeselect={false}
          value={String(form.values.level)}
          error={form.errors["level"]}
          onChange={(level) => form.setFieldValue("level", Number(level))}
        />
        <TextInput label={t("code")} description={t("codeHint")} {...form.getInputProps("code")} />
        <NumberInput label={t("openings")} min={1} max={1000} allowDecimal={false} {...form.getInputProps("openings")} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <Select label={t("department")} data={departments} searchable allowDeselect={false} {...form.getInputProps("department_id")} />
        <TextInput label={t("location")} description={t("locationHint")} {...form.getInputProps("location")} />
        <Select label={t("zone")} description={t("zoneHint")} data={ZONES} searchable allowDeselect={false} {...form.getInputProps("time_zone")} />
      </SimpleGrid>
      <Textarea
        label={t("description")}
        description={t("descriptionHint")}
        autosize
        minRows={5}
        maxRows={18}
        {...form.getInputProps("description")}
      />
    </Section>
  );
}
