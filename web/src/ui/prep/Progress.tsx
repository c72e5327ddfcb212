/** How far something is: a ring beside its name, and a bar with a notch where it should stand today. */
import { Icon } from "@/ui/icons/Icon";
import styles from "./Progress.module.css";
import { t } from "./words";

export interface ProgressProps {
  have: number;
  want: number;
}

const RADIUS = 7.5;
const AROUND = 2 * Math.PI * RADIUS;

const share = (part: number, whole: number) => (whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0);
const percent = (part: number, whole: number) => `${share(part, whole) * 100}%`;

export function ProgressRing({ have, want }: ProgressProps) {
  return (
    <svg className={styles.ring} viewBox="0 0 20 20" role="img" aria-label={t("progress", { have, want })}>
      <circle className={styles.whole} cx="10" cy="10" r={RADIUS} />
      <circle className={styles.part} cx="10" cy="10" r={RADIUS} strokeDasharray={`${share(have, want) * AROUND} ${AROUND}`} />
    </svg>
  );
}

export function DoneTick({ label = t("done") }: { label?: string }) {
  return (
    <span className={styles.tick}>
      <Icon name="check" size={12} label={label} />
    </span>
  );
}

/** Without `expected` there is no notch. */
export function NotchBar({ have, want, expected }: ProgressProps & { expected?: number | null }) {
  const notch = expected ?? null;
  const said = notch === null ? t("progress", { have, want }) : t("progressExpected", { have, want, expected: Math.round(notch) });
  return (
    <div className={styles.bar} role="img" aria-label={said}>
      <i style={{ width: percent(have, want) }} />
      {notch !== null && <b style={{ left: percent(notch, want) }} />}
    </div>
  );
}
