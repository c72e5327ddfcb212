/** How it ended, and after a rejection what to do and from when one may come back. */
import { NumberInput, TextInput } from "@mantine/core";
import type { AfterInput, AfterOutcome, AfterView } from "@/api/types/prep/plan";
import { isoDay } from "@/lib/time";
import { Segmented } from "@/ui/parts/Segmented";
import { PrepSection } from "@/ui/prep/PrepSection";
import { useViewerZone } from "@/ui/viewer";
import { dayWords } from "../dates";
import styles from "./After.module.css";
import { noonOf } from "./useAfter";
import { t } from "./words";

const OUTCOMES: AfterOutcome[] = ["waiting", "offer", "rejected", "withdrew"];

export interface OutcomeProps {
  input: AfterInput;
  view: AfterView;
  today: string;
  onChange: (part: Partial<AfterInput>) => void;
}

export function Outcome({ input, view, today, onChange }: OutcomeProps) {
  const zone = useViewerZone();
  const { outcome } = input;
  return (
    <PrepSection title={t("outcome")}>
      <div className={styles.outcome}>
        <Segmented label={t("outcome")} value={outcome} options={OUTCOMES.map((value) => ({ value, label: t(value) }))} onChange={(next) => onChange({ outcome: next })} />
        {outcome !== "waiting" && (
          <div className={styles.fields}>
            <TextInput
              type="date"
              label={t("told")}
              value={input.told_at ? isoDay(input.told_at, zone) : ""}
              max={today}
              onChange={(event) => onChange({ told_at: noonOf(event.currentTarget.value) })}
            />
            {outcome === "rejected" && (
              <NumberInput
                label={t("coolDown")}
                min={0}
                max={36}
                value={input.cool_down_months}
                onChange={(value) => typeof value === "number" && onChange({ cool_down_months: value })}
              />
            )}
          </div>
        )}
        {outcome === "rejected" && view.may_reapply_on && <p>{t("mayReapply", { day: dayWords(view.may_reapply_on, today) })}</p>}
        {outcome === "rejected" && view.if_rejected.length > 0 && (
          <>
            <h3 className="hb-med">{t("ifRejected")}</h3>
            <ul className={styles.lines}>
              {view.if_rejected.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </PrepSection>
  );
}
