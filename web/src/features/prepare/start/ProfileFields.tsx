/** The six answers, at the start and in the settings. */
import { Input, NativeSelect, TextInput } from "@mantine/core";
import type { PrepStage } from "@/api/types/prep/profile";
import type { ProcessRow } from "@/api/types/process";
import { Segmented } from "@/ui/parts/Segmented";
import { hoursWords, minutesWords } from "@/ui/prep/minutes";
import { OWN } from "@/ui/prep/Own";
import { minutesUntil } from "../dates";
import { DateField } from "./DateField";
import { HoursField } from "./HoursField";
import styles from "./Start.module.css";
import type { ProfileFormType } from "./useProfileForm";
import { t } from "./words";

const STAGES: { value: PrepStage; label: string }[] = [
  { value: "not_applied", label: t("notApplied") },
  { value: "applied", label: t("applied") },
  { value: "phone_screen", label: t("phoneScreen") },
  { value: "technical_screen", label: t("technicalScreen") },
  { value: "loop", label: t("loop") },
];

export interface ProfileFieldsProps {
  form: ProfileFormType;
  processes: ProcessRow[];
  today: string;
}

export function ProfileFields({ form, processes, today }: ProfileFieldsProps) {
  const { values } = form;
  const week = values.minutes_by_weekday;
  const perWeek = week.reduce((sum, minutes) => sum + minutes, 0);
  return (
    <>
      <NativeSelect
        label={t("level")}
        data={processes.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps("process_id")}
      />
      <TextInput
        label={t("target")}
        description={t("targetHint")}
        placeholder={t("targetPlaceholder")}
        classNames={{ input: OWN }}
        {...form.getInputProps("target")}
      />
      <div className={styles.pair}>
        <DateField
          date={values.date}
          noDate={values.no_date}
          today={today}
          error={form.errors["date"] as string | undefined}
          onChange={({ date, noDate }) => form.setValues({ date, no_date: noDate })}
        />
        <NativeSelect label={t("stage")} data={STAGES} {...form.getInputProps("stage")} />
      </div>
      <div>
        <HoursField
          value={week}
          error={(form.errors["minutes_by_weekday"] as string | undefined) ?? null}
          onChange={(next) => form.setFieldValue("minutes_by_weekday", next)}
        />
        <p className={styles.sum} aria-live="polite">
          {t("perWeek", { sum: minutesWords(perWeek) })}{" "}
          {!values.no_date && values.date >= today && t("untilLoop", { sum: hoursWords(minutesUntil(today, values.date, week)) })}
        </p>
      </div>
      <div className={styles.choice}>
        <Input.Label component="span">{t("remote")}</Input.Label>
        <Segmented
          label={t("remote")}
          value={values.remote ? "remote" : "site"}
          options={[
            { value: "remote", label: t("remotely") },
            { value: "site", label: t("onSite") },
          ]}
          onChange={(held) => form.setFieldValue("remote", held === "remote")}
        />
      </div>
    </>
  );
}
