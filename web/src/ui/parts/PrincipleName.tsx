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

function Diamond({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 8 8" width="7" height="7" aria-hidden>
      <path d="M4 .4 7.6 4 4 7.6.4 4z" fill="currentColor" />
    </svg>
  );
}

function CriticalMark() {
  return (
    <>
      <Diamond className={styles.mark} />
      <span className="hb-vh"> ({words.critical})</span>
    </>
  );
}

/** Explains the diamond once, at the end of a list that uses it. */
export function CriticalKey() {
  return (
    <span className="hb-nowrap">
      <Diamond className={styles.key} />
      {words.critical}
    </span>
  );
}
