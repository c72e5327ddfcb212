import { Button } from "@mantine/core";
import { FormProblem } from "@/ui/FormProblem";
import styles from "./Settings.module.css";
import { t } from "./words";

export interface SaveLineProps {
  problem: string | null;
  stale: boolean;
  pending: boolean;
  overwrite: () => Promise<void>;
}

/** At the foot of a form: what was refused, and the button. */
export function SaveLine({ problem, stale, pending, overwrite }: SaveLineProps) {
  return (
    <div className={styles.save}>
      <FormProblem message={problem} />
      <div className="hb-row">
        <Button type="submit" variant="filled" loading={pending}>
          {t("save")}
        </Button>
        {stale && <Button onClick={() => void overwrite()}>{t("reread")}</Button>}
      </div>
    </div>
  );
}
