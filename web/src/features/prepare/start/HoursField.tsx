/** The week as free time: seven trays whose height is the minutes, with the numbers below them. */
import { Button, Input, NativeSelect } from "@mantine/core";
import { useId } from "react";
import type { WeekMinutes } from "@/api/types/prep/profile";
import styles from "./Start.module.css";
import { MIXED_WEEK } from "./useProfileForm";
import { t } from "./words";

const CHOICES = [0, 15, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** Height of a minute in the trays. */
const PX_PER_MINUTE = 0.35;

const PRESETS: { words: string; week: WeekMinutes }[] = [
  { words: t("presetEvenings"), week: [60, 60, 60, 60, 60, 0, 0] },
  { words: t("presetMixed"), week: MIXED_WEEK },
  { words: t("presetWeekends"), week: [0, 0, 0, 0, 0, 180, 180] },
];

export interface HoursFieldProps {
  value: WeekMinutes;
  error: string | null;
  onChange: (week: WeekMinutes) => void;
}

/** As short as the narrowest column: "45 min", "1½ h", "2 h". */
function shortWords(minutes: number): string {
  if (minutes < 60 || minutes % 30 !== 0) return `${minutes} min`;
  return `${Math.floor(minutes / 60)}${minutes % 60 === 0 ? "" : "½"} h`;
}

const choices = (minutes: number) =>
  [...new Set([...CHOICES, minutes])]
    .toSorted((one, other) => one - other)
    .map((value) => ({ value: String(value), label: value === 0 ? t("nothing") : shortWords(value) }));

export function HoursField({ value, error, onChange }: HoursFieldProps) {
  const id = useId();
  const set = (index: number, minutes: number) => onChange(value.map((old, at) => (at === index ? minutes : old)) as WeekMinutes);
  return (
    <div role="group" aria-labelledby={id} className={styles.hours}>
      <div className={styles.hoursHead}>
        <Input.Label component="span" id={id}>
          {t("hours")}
        </Input.Label>
        <span className={styles.presets}>
          {PRESETS.map(({ words, week }) => (
            <Button key={words} size="xs" variant="subtle" onClick={() => onChange(week)}>
              {words}
            </Button>
          ))}
        </span>
      </div>
      <div className={styles.week}>
        {DAYS.map((name, index) => (
          <div key={name} className={styles.day}>
            <span className={styles.tray} aria-hidden>
              <i style={{ height: `${(value[index] ?? 0) * PX_PER_MINUTE}px` }} />
            </span>
            <span className="hb-xs hb-t2" aria-hidden>
              {name.slice(0, 3)}
            </span>
            <NativeSelect
              aria-label={t("minutesOn", { day: name })}
              data={choices(value[index] ?? 0)}
              value={String(value[index] ?? 0)}
              onChange={(event) => set(index, Number(event.currentTarget.value))}
            />
          </div>
        ))}
      </div>
      {error && <Input.Error role="alert">{error}</Input.Error>}
    </div>
  );
}
