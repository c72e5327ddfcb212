import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import styles from "./Sealed.module.css";
import { words } from "./words";

export interface SealedProps {
  /** `row` in a list, `block` where a pane would be, `cell` in a grid of ratings. */
  shape?: "row" | "block" | "cell";
}

/**
 * A shape with nothing in it. It takes no content on purpose: its size is the same whatever it stands for,
 * and there is nothing behind it in the page.
 */
export function Sealed({ shape = "row" }: SealedProps) {
  return (
    <span className={cx(styles.sealed, shape !== "row" && styles[shape])}>
      <Icon name="lock" size={shape === "cell" ? 12 : 14} />
      <span className={shape === "cell" ? "hb-vh" : styles.word}>{words.sealed}</span>
    </span>
  );
}
