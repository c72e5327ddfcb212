/** The answers that make a plan, as a form, and what each must hold before the server is asked. */
import { useForm } from "@mantine/form";
import type { PrepStage, Profile, WeekMinutes } from "@/api/types/prep/profile";
import type { ProfileInput } from "../queries";
import { t } from "./words";

export interface ProfileForm {
  process_id: string;
  target: string;
  /** Empty while it is not known. */
  date: string;
  no_date: boolean;
  minutes_by_weekday: WeekMinutes;
  stage: PrepStage;
  remote: boolean;
}

export const MIXED_WEEK: WeekMinutes = [45, 45, 45, 45, 0, 120, 90];

const fresh = (process: string): ProfileForm => ({
  process_id: process,
  target: "",
  date: "",
  no_date: false,
  minutes_by_weekday: MIXED_WEEK,
  stage: "applied",
  remote: true,
});

const of = (profile: Profile): ProfileForm => ({
  process_id: profile.process_id,
  target: profile.target,
  date: profile.date ?? "",
  no_date: profile.date === null,
  minutes_by_weekday: profile.minutes_by_weekday,
  stage: profile.stage,
  remote: profile.remote,
});

export function dateFault(date: string, noDate: boolean, today: string): string | null {
  if (noDate) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return t("dateMissing");
  return date < today ? t("datePast") : null;
}

export interface ProfileFormOptions {
  profile: Profile | null;
  process: string;
  today: string;
}

export const useProfileForm = ({ profile, process, today }: ProfileFormOptions) =>
  useForm<ProfileForm>({
    initialValues: profile ? of(profile) : fresh(process),
    validate: {
      // A date that has passed since may stay while something else is changed.
      date: (date, values) => (profile && date === profile.date ? null : dateFault(date, values.no_date, today)),
      minutes_by_weekday: (week) => (week.some((minutes) => minutes > 0) ? null : t("hoursMissing")),
    },
  });

export type ProfileFormType = ReturnType<typeof useProfileForm>;

export interface InputParts {
  level: number;
  zone: string;
  profile: Profile | null;
}

export function toInput(form: ProfileForm, { level, zone, profile }: InputParts): ProfileInput {
  const { no_date: noDate, date, target, ...rest } = form;
  return {
    ...rest,
    level,
    target: target.trim(),
    date: noDate ? null : date,
    version: profile?.version ?? 0,
    time_zone: profile?.time_zone ?? zone,
    notes: profile?.notes ?? { team: "", initiatives: "", challenges: "", people: "" },
  };
}
