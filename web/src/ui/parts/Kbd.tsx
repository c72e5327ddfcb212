import { cx } from "./cx";
import styles from "./Kbd.module.css";

export interface KbdProps {
  /** As printed: "Ctrl K". */
  keys: string;
  /** On a primary button: takes the button's text colour. */
  onFill?: boolean;
}

export function Kbd({ keys, onFill }: KbdProps) {
  return <kbd className={cx(styles.key, onFill && styles.onFill)}>{keys}</kbd>;
}
