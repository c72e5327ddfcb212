import { Icon } from "../icons/Icon";
import type { Tone } from "./Badge";
import styles from "./Chip.module.css";
import { cx } from "./cx";
import { words } from "./words";

export interface ChipProps {
  children: string;
  /** A dot before the word; `open` is a ring. */
  dot?: Tone | "open";
  /** A filter that is on or off. */
  pressed?: boolean;
  onClick?: () => void;
  /** A filter that has been set and can be taken away. */
  onRemove?: () => void;
}

/** A filter in a row of filters, or a small fact that can be taken away. */
export function Chip({ children, dot, pressed, onClick, onRemove }: ChipProps) {
  const mark = dot && <span className={cx(styles.dot, styles[dot])} />;
  if (onClick) {
    return (
      <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onClick}>
        {mark}
        {children}
      </button>
    );
  }
  return (
    <span className={cx(styles.chip, onRemove && styles.removable)}>
      {mark}
      {children}
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={words.remove(children)} onClick={onRemove}>
          <Icon name="cross" size={12} />
        </button>
      )}
    </span>
  );
}
