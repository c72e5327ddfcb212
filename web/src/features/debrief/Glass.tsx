/** Somebody looked behind the seal: everyone in the debrief learns of it. */
import type { DebriefView } from "@/api/types/debrief";
import { Time } from "@/ui/Time";
import styles from "./Debrief.module.css";
import { t } from "./words";

export function Glass({ view }: { view: DebriefView }) {
  if (view.break_glass.length === 0) return null;
  return (
    <ul className={styles.glass}>
      {view.break_glass.map((look) => (
        <li key={`${look.person.id}-${look.at}`}>
          {t("glass", { name: look.person.name, reason: look.reason })} · <Time at={look.at} />
        </li>
      ))}
    </ul>
  );
}
