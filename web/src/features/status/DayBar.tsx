import { clock } from "@/lib/time";
import { type Day, minuteOf } from "./days";
import styles from "./Status.module.css";
import { t } from "./words";

/** More numbers than this would touch each other on a phone. */
const MOST_TICKS = 6;

/** A day in true proportions: the conversations, and the hours under them. */
export function DayBar({ day, zone }: { day: Day; zone: string }) {
  const span = Math.max(1, day.to - day.from) * 60;
  const share = (minutes: number) => `${((minutes - day.from * 60) / span) * 100}%`;
  const step = Math.max(1, Math.ceil((day.to - day.from) / MOST_TICKS));
  const ticks = Array.from({ length: Math.floor((day.to - day.from) / step) + 1 }, (_, index) => day.from + index * step);
  const [first, last] = [day.slots[0]?.interview, day.slots.at(-1)?.interview];
  const said =
    first && last && t("dayPicture", { count: day.slots.length, from: clock(first.starts_at, zone), to: clock(last.ends_at, zone) });
  return (
    <div className={styles.ribbon} role="img" aria-label={said}>
      <div className={styles.lane}>
        {day.slots.map(({ interview }) => (
          <i
            key={interview.starts_at}
            style={{ left: share(minuteOf(interview.starts_at, zone)), width: `${(interview.minutes / span) * 100}%` }}
          />
        ))}
      </div>
      <div className={styles.ticks}>
        {ticks.map((hour) => (
          <span key={hour} style={{ left: share(hour * 60) }}>
            {hour}:00
          </span>
        ))}
      </div>
    </div>
  );
}
