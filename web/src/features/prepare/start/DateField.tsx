/** The day of the loop, or that it is not known. */
import { Checkbox, TextInput } from "@mantine/core";
import styles from "./Start.module.css";
import { t } from "./words";

export interface DateFieldProps {
  date: string;
  noDate: boolean;
  today: string;
  error?: string | null | undefined;
  onChange: (change: { date: string; noDate: boolean }) => void;
}

export function DateField({ date, noDate, today, error, onChange }: DateFieldProps) {
  return (
    <div className={styles.date}>
      <TextInput
        type="date"
        label={t("date")}
        min={today}
        value={noDate ? "" : date}
        error={error}
        onChange={(event) => onChange({ date: event.currentTarget.value, noDate: false })}
      />
      <Checkbox
        className={styles.noDate}
        label={t("noDate")}
        checked={noDate}
        onChange={(event) => onChange({ date, noDate: event.currentTarget.checked })}
      />
      {noDate && <p className="hb-t3 hb-xs">{t("noDateHint")}</p>}
    </div>
  );
}
