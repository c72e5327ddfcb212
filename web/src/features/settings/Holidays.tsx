import { Stack, Textarea } from "@mantine/core";
import type { Settings } from "@/api/types/settings";
import { SaveLine } from "./SaveLine";
import styles from "./Settings.module.css";
import { useSettingsForm } from "./useSettingsForm";
import { t } from "./words";

const linesOf = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** "2026-02-30" has the form of a date and is none. */
const isDate = (line: string) => {
  const at = new Date(`${line}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(line) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(line);
};

export function Holidays({ settings }: { settings: Settings }) {
  const { form, submit, ...line } = useSettingsForm(
    settings,
    {
      initialValues: { holidays: settings.holidays.join("\n") },
      validate: {
        holidays: (text) => {
          const wrong = linesOf(text).find((one) => !isDate(one));
          return wrong === undefined ? null : t("holidayWrong", { line: wrong });
        },
      },
    },
    ({ holidays }) => ({ holidays: linesOf(holidays) }),
  );
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Stack gap="md">
        <p className="hb-t2">{t("holidaysLead")}</p>
        <Textarea label={t("holidaysLabel")} autosize minRows={6} maxRows={24} {...form.getInputProps("holidays")} />
        <SaveLine {...line} />
      </Stack>
    </form>
  );
}
