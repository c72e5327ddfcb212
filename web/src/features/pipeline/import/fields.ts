/** What a column of an imported table may hold, and what a mapping must have before the server is asked. */
import { t } from "./words";

export const FIELDS = {
  name: t("fieldName"),
  first_name: t("fieldFirstName"),
  last_name: t("fieldLastName"),
  email: t("fieldEmail"),
  phone: t("fieldPhone"),
  headline: t("fieldHeadline"),
  location: t("fieldLocation"),
  time_zone: t("fieldZone"),
  links: t("fieldLinks"),
  source: t("fieldSource"),
} as const;

export type Field = keyof typeof FIELDS;

/** Column to field. */
export type Mapping = Record<string, string>;

export const fieldName = (field: string): string => FIELDS[field as Field] ?? field;

/** Why a mapping cannot be used yet, or `null`. */
export function mappingProblem(mapping: Mapping): string | null {
  const used = Object.values(mapping).filter((field) => field !== "");
  // Links of one candidate may stand in several columns.
  const twice = used.find((field, index) => field !== "links" && used.indexOf(field) !== index);
  if (twice) return t("twice", { field: fieldName(twice) });
  const named = ["name", "first_name", "last_name"].some((field) => used.includes(field));
  return named && used.includes("email") ? null : t("needBoth");
}

/** Faults by row, in the order of the file. */
export function byRow<Fault extends { row: number }>(faults: readonly Fault[]): [number, Fault[]][] {
  const rows = new Map<number, Fault[]>();
  for (const fault of faults) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return [...rows].toSorted(([a], [b]) => a - b);
}
