import { Button, Checkbox, Group, NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Person } from "@/api/types/people";
import { ApiProblem } from "@/lib/problem";
import { allZones } from "@/lib/time";
import { after } from "@/lib/after";
import { FormProblem } from "@/ui/FormProblem";
import { showRefusal } from "@/ui/refusal";
import styles from "./People.module.css";
import { body, type Fields, usePersonForm } from "./personForm";
import { departmentsQuery, managersQuery, personQuery, useSavePerson } from "./queries";
import { TRAININGS } from "./routes";
import { t } from "./words";

const ZONES = allZones();
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export interface PersonFieldsProps {
  initial: Fields;
  person: Person | null;
  onCancel: () => void;
  onSaved: (person: Person) => void;
}

export function PersonFields({ initial, person, onCancel, onSaved }: PersonFieldsProps) {
  const form = usePersonForm(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useSavePerson(person?.id ?? null);
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const managers = (useQuery(managersQuery).data ?? []).filter(({ id }) => id !== person?.id);
  // The version that the fields were filled from: the page may learn of a newer one while somebody types.
  const [version, setVersion] = useState(person?.version ?? null);
  const fresh = useQuery({ ...personQuery(person?.id ?? ""), enabled: false });
  const [stale, setStale] = useState(false);
  const field = form.getInputProps;
  const onError = (error: Error) => {
    setStale(error instanceof ApiProblem && error.code === "stale_version");
    setProblem(showRefusal(form, error));
  };
  const submit = form.onSubmit((values) => {
    setProblem(null);
    after(save, body(values, version), onSaved, onError);
  });
  const reread = async () => {
    const { data } = await fresh.refetch();
    if (data) setVersion(data.version);
    setStale(false);
    setProblem(null);
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Stack gap="md">
        <FormProblem message={problem} />
        {stale && (
          <Button size="xs" onClick={() => void reread()}>
            {t("keepMine")}
          </Button>
        )}
        <TextInput data-autofocus={person ? undefined : true} label={t("name")} autoComplete="off" {...field("name")} />
        <TextInput label={t("email")} type="email" autoComplete="off" {...field("email")} />
        <TextInput label={t("jobTitle")} {...field("title")} />
        <SimpleGrid cols={2} spacing="md">
          <Select label={t("department")} clearable data={departments.map(({ id, name }) => ({ value: id, label: name }))} {...field("department_id")} />
          <NumberInput label={t("level")} min={1} max={12} {...field("level")} />
        </SimpleGrid>
        <Select label={t("reportsTo")} description={t("reportsHint")} searchable clearable data={managers.map(({ id, name }) => ({ value: id, label: name }))} {...field("reports_to")} />
        <Checkbox.Group label={t("trainings")} {...field("trainings")}>
          <Stack gap="xs" mt="xs">
            {TRAININGS.map((value) => (
              <Checkbox key={value} value={value} label={t(value)} description={t(`${value}Hint`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Checkbox.Group label={t("roles")} {...field("roles")}>
          <Stack gap="xs" mt="xs">
            {(["recruiter", "admin"] as const).map((value) => (
              <Checkbox key={value} value={value} label={t(value)} description={t(`${value}Hint`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Select label={t("zone")} data={ZONES} searchable allowDeselect={false} {...field("time_zone")} />
        <Checkbox.Group label={t("hours")} {...field("days")}>
          <Group gap="sm" mt="xs">
            {DAYS.map((name, index) => (
              <Checkbox key={name} value={String(index + 1)} label={t(name)} />
            ))}
          </Group>
        </Checkbox.Group>
        <SimpleGrid cols={2} spacing="md">
          <TextInput type="time" label={t("from")} {...field("from")} />
          <TextInput type="time" label={t("to")} {...field("to")} />
        </SimpleGrid>
        <NumberInput label={t("limit")} min={0} max={40} {...field("weekly_limit")} />
        {person && <Switch label={t("active")} description={t("activeHint")} {...form.getInputProps("active", { type: "checkbox" })} />}
        <div className={styles.foot}>
          <Button variant="subtle" onClick={onCancel}>
            {t("cancel")}
          </Button>
          <Button type="submit" variant="filled" loading={save.isPending}>
            {t(person ? "save" : "create")}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
