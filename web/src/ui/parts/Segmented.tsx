import { Icon, type IconName } from "../icons/Icon";
import { useChoices } from "./roving";
import styles from "./Segmented.module.css";

export interface SegmentOption<T extends string> {
  value: T;
  label: string;
  icon?: IconName;
}

export interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: ReadonlyArray<SegmentOption<T>>;
  onChange: (value: T) => void;
}

/** Two to five ways to look at one thing. Arrow keys move between them. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  const choice = useChoices(
    options.map((option) => option.value),
    value,
    onChange,
  );
  return (
    <div className={styles.seg} role="radiogroup" aria-label={label}>
      {options.map((option, index) => (
        <button key={option.value} type="button" className={styles.option} {...choice(index)}>
          {option.icon && <Icon name={option.icon} size={14} />}
          {option.label}
        </button>
      ))}
    </div>
  );
}
