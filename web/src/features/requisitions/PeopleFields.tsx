import { MultiSelect, Select, SimpleGrid } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PersonLine } from "@/api/types/requisition";
import { QueryError } from "@/ui/QueryError";
import type { Form } from "./OpeningFields";
import { peopleQuery } from "./queries";
import { Section } from "./Section";
import { t } from "./words";

const option = ({ id, name, title, department }: PersonLine) => ({
  value: id,
  label: [name, title || department?.name].filter(Boolean).join(", "),
});

export function PeopleFields({ form }: { form: Form }) {
  const { data = [], error, refetch } = useQuery(peopleQuery);
  const everybody = data.map(option);
  // A Bar Raiser of the same department would be refused: those are not offered, but one already named stays.
  const raisers = data.filter(
    ({ id, trainings, department }) =>
      id === form.values.bar_raiser ||
      (trainings.includes("bar_raiser") && (!form.values.department_id || department?.id !== form.values.department_id)),
  );
  return (
    <Section title={t("people")}>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <Select
          label={t("manager")}
          description={t("managerHint")}
          data={everybody}
          searchable
          allowDeselect={false}
          {...form.getInputProps("hiring_manager")}
        />
        <Select label={t("recruiter")} data={everybody} searchable allowDeselect={false} {...form.getInputProps("recruiter")} />
        <Select
          label={t("raiser")}
          description={t("raiserHint")}
          placeholder={t("raiserNone")}
          data={raisers.map(option)}
          searchable
          clearable
          value={form.values.bar_raiser || null}
          error={form.errors["bar_raiser"]}
          onChange={(next) => form.setFieldValue("bar_raiser", next ?? "")}
        />
      </SimpleGrid>
      <MultiSelect
        label={t("approvers")}
        description={t("approversHint")}
        data={everybody}
        searchable
        hidePickedOptions
        {...form.getInputProps("approvers")}
      />
    </Section>
  );
}
