/** The fields of a person, what each must hold, and the body that the server takes. */
import { isEmail, isNotEmpty, useForm } from "@mantine/form";
import type { Person, Role, Training } from "@/api/types/people";
import { isZone, localZone } from "@/lib/time";
import { t } from "./words";

export interface Fields {
  name: string;
  email: string;
  title: string;
  department_id: string | null;
  level: number | string;
  reports_to: string | null;
  trainings: Training[];
  roles: Role[];
  time_zone: string;
  days: string[];
  from: string;
  to: string;
  weekly_limit: number | string;
  active: boolean;
}

const EMPTY = {
  ...{ name: "", email: "", title: "", department_id: null, level: 5, reports_to: null, roles: [], weekly_limit: 4 },
  ...{ days: ["1", "2", "3", "4", "5"], from: "09:00", to: "18:00", active: true },
};

export function fieldsOf(person: Person | null, zone: string | undefined): Fields {
  if (!person) return { ...EMPTY, trainings: ["principles"], time_zone: zone ?? localZone() };
  const { name, email, title, level, trainings, roles, time_zone, hours, weekly_limit, active } = person;
  return {
    ...{ name, email, title, level, trainings, roles, time_zone, weekly_limit, active },
    department_id: person.department?.id ?? null,
    reports_to: person.reports_to?.id ?? null,
    days: hours.days.map(String),
    from: hours.from,
    to: hours.to,
  };
}

const within = (value: number | string, least: number, most: number) =>
  value !== "" && Number.isSafeInteger(Number(value)) && Number(value) >= least && Number(value) <= most;

export function usePersonForm(initialValues: Fields) {
  return useForm<Fields>({
    initialValues,
    validate: {
      name: isNotEmpty(t("nameMissing")),
      email: isEmail(t("emailWrong")),
      level: (value) => (within(value, 1, 12) ? null : t("levelWrong")),
      weekly_limit: (value) => (within(value, 0, 40) ? null : t("limitWrong")),
      time_zone: (zone) => (isZone(zone) ? null : t("zoneWrong")),
      days: (days) => (days.length > 0 ? null : t("daysMissing")),
      to: (to, { from }) => (from < to ? null : t("hoursWrong")),
    },
  });
}

export function body(fields: Fields, version: number | null): object {
  const { days, from, to, active, ...rest } = fields;
  return {
    ...rest,
    name: rest.name.trim(),
    email: rest.email.trim(),
    title: rest.title.trim(),
    level: Number(rest.level),
    weekly_limit: Number(rest.weekly_limit),
    hours: { days: days.map(Number).sort((one, other) => one - other), from, to },
    ...(version !== null && { version, active }),
  };
}
