import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Icon } from "@/ui/icons/Icon";
import { Segmented } from "@/ui/parts/Segmented";
import styles from "./People.module.css";
import { departmentsQuery } from "./queries";
import { type PeopleSearch, TRAININGS } from "./routes";
import { t } from "./words";

export interface FiltersProps {
  search: PeopleSearch;
  onChange: (change: Partial<PeopleSearch>) => void;
}

export function Filters({ search, onChange }: FiltersProps) {
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  return (
    <div className={styles.tools}>
      <TextInput
        size="xs"
        type="search"
        className={styles.search}
        aria-label={t("search")}
        placeholder={t("search")}
        leftSection={<Icon name="search" size={14} />}
        value={search.q ?? ""}
        onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
      />
      <Select
        size="xs"
        aria-label={t("department")}
        placeholder={t("anyDepartment")}
        clearable
        data={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.department ?? null}
        onChange={(id) => onChange({ department: id ?? undefined })}
      />
      <Select
        size="xs"
        aria-label={t("training")}
        placeholder={t("anyTraining")}
        clearable
        data={TRAININGS.map((value) => ({ value, label: t(value) }))}
        value={search.training ?? null}
        onChange={(value) => onChange({ training: TRAININGS.find((one) => one === value) })}
      />
      <Segmented
        label={t("shown")}
        value={search.left ? "left" : "here"}
        options={(["here", "left"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(value) => onChange({ left: value === "left" ? true : undefined })}
      />
    </div>
  );
}
