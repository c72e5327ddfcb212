/** The fields of a requisition, what each must hold, and the body that the server takes. */
import { isNotEmpty, useForm } from "@mantine/form";
import type { Requisition, RequisitionState } from "@/api/types/requisition";
import { isZone, localZone } from "@/lib/time";
import { t } from "./words";

export interface Fields {
  title: string;
  code: string;
  level: number;
  department_id: string;
  /** A process's id. */
  process: string;
  /** Null follows the latest when it is created. */
  process_version: number | null;
  variant: string;
  openings: number | string;
  location: string;
  time_zone: string;
  description: string;
  hiring_manager: string;
  recruiter: string;
  bar_raiser: string;
  approvers: string[];
  state: RequisitionState;
}

export function emptyFields(me: string, zone: string | undefined): Fields {
  return {
    title: "",
    code: "",
    level: 6,
    department_id: "",
    process: "",
    process_version: null,
    variant: "",
    openings: 1,
    location: "",
    time_zone: zone ?? localZone(),
    description: "",
    hiring_manager: "",
    recruiter: me,
    bar_raiser: "",
    approvers: [],
    state: "draft",
  };
}

export function fieldsOf(requisition: Requisition): Fields {
  const { title, code, level, openings, location, time_zone, description, state, process } = requisition;
  return {
    ...{ title, code, level, openings, location, time_zone, description, state },
    department_id: requisition.department.id,
    process: process.id,
    process_version: process.version,
    variant: process.variant ?? "",
    hiring_manager: requisition.hiring_manager.id,
    recruiter: requisition.recruiter.id,
    bar_raiser: requisition.bar_raiser?.id ?? "",
    approvers: requisition.approvers.map(({ id }) => id),
  };
}

const isCount = (value: number | string) => Number.isSafeInteger(Number(value)) && Number(value) >= 1;

export function useRequisitionForm(initialValues: Fields) {
  return useForm<Fields>({
    initialValues,
    validate: {
      title: isNotEmpty(t("titleMissing")),
      department_id: isNotEmpty(t("departmentMissing")),
      process: isNotEmpty(t("processMissing")),
      hiring_manager: isNotEmpty(t("managerMissing")),
      recruiter: isNotEmpty(t("recruiterMissing")),
      openings: (value) => (isCount(value) ? null : t("openingsWrong")),
      time_zone: (zone) => (isZone(zone) ? null : t("zoneWrong")),
    },
  });
}

export function body(fields: Fields, version: number | null): object {
  const { process, process_version: pinned, variant, bar_raiser: raiser, openings, ...rest } = fields;
  return {
    ...rest,
    title: rest.title.trim(),
    code: rest.code.trim(),
    location: rest.location.trim(),
    openings: Number(openings),
    process: { id: process, ...(pinned !== null && { version: pinned }), variant: variant || null },
    bar_raiser: raiser || null,
    ...(version !== null && { version }),
  };
}
