import { cx } from "./cx";
import styles from "./PrincipleName.module.css";
import { words } from "./words";

export interface PrincipleNameProps {
  name: string;
  /** For a narrow column; the full name shows on hover and is read aloud. */
  short?: string;
  /** Needs two independent pieces of evidence: wears the diamond. */
  critical?: boolean;
}

export function PrincipleName({ name, short, critical }: PrincipleNameProps) {
  return (
    <span title={short && short !== name ? name : undefined}>
      {short ?? name}
      {critical && <CriticalMark />}
    </span>
  );
}

function CriticalMark() {
  return (
    <>
      <span className={styles.mark} title={words.critical} aria-hidden>
        ◆
      </span>
      <span className="hb-vh"> ({words.critical})</span>
    </>
  );
}

/** Explains the diamond once, at the end of a list that uses it. */
export function CriticalKey() {
  return (
    <span className="hb-nowrap">
      <span className={cx(styles.mark, styles.key)} aria-hidden>
        ◆
      </span>
      {words.critical}
    </span>
  );
}
