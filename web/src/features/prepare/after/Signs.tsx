/** What one noticed, in two columns. Nothing is added up. */
import { Checkbox } from "@mantine/core";
import type { Sign } from "@/api/types/prep/plan";
import { PrepSection } from "@/ui/prep/PrepSection";
import styles from "./After.module.css";
import { t } from "./words";

export interface SignsProps {
  positive: readonly Sign[];
  concerning: readonly Sign[];
  seen: readonly string[];
  onToggle: (id: string) => void;
}

function Column({ title, signs, seen, onToggle }: { title: string; signs: readonly Sign[] } & Pick<SignsProps, "seen" | "onToggle">) {
  return (
    <div>
      <h3 className="hb-xs hb-t3 hb-med">{title}</h3>
      <ul className={styles.ticks}>
        {signs.map(({ id, text, caution }) => (
          <li key={id}>
            <Checkbox label={text} description={caution || undefined} checked={seen.includes(id)} onChange={() => onToggle(id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Signs({ positive, concerning, seen, onToggle }: SignsProps) {
  return (
    <PrepSection title={t("signs")} beside={t("signsLead")}>
      <div className={styles.pair}>
        <Column title={t("positive")} signs={positive} seen={seen} onToggle={onToggle} />
        <Column title={t("concerning")} signs={concerning} seen={seen} onToggle={onToggle} />
      </div>
    </PrepSection>
  );
}
