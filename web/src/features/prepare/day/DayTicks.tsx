/** Lines to tick off, each one line of text with a box before it. */
import { Checkbox } from "@mantine/core";
import type { DayTick } from "@/api/types/prep/plan";
import styles from "./Day.module.css";
import { useTickDay } from "./useDay";
import { t } from "./words";

export function DayTicks({ ticks }: { ticks: readonly DayTick[] }) {
  const tick = useTickDay();
  if (ticks.length === 0) return <p className="hb-t3">{t("nothing")}</p>;
  return (
    <ul className={styles.ticks}>
      {ticks.map(({ id, text, done }) => (
        <li key={id}>
          <Checkbox label={text} checked={done} className={done ? styles.done : undefined} onChange={(event) => tick(id, event.currentTarget.checked)} />
        </li>
      ))}
    </ul>
  );
}
