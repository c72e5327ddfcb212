import styles from "./TheBar.module.css";
import { words } from "./words";

/** The threshold between 2 and 3, drawn wherever something is judged. The scale around it says so in words. */
export function TheBar() {
  return <span className={styles.bar} title={words.theBar} aria-hidden />;
}
