import { useId } from "react";
import styles from "./Card.module.css";
import { GrowingText } from "./GrowingText";
import { t } from "./messages";

export function SummaryField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.summary}>
      <label htmlFor={id}>{t("summary")}</label>
      <div className={styles.field}>
        <GrowingText id={id} value={value} placeholder={t("summaryHint")} onChange={(event) => onChange(event.target.value)} />
      </div>
    </div>
  );
}
