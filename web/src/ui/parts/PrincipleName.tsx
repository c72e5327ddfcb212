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
      {critical ? <Marked text={short ?? name} /> : (short ?? name)}
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

/** The diamond stays with the last word when a name wraps. */
function Marked({ text }: { text: string }) {
  const cut = text.lastIndexOf(" ") + 1;
  return (
    <>
      {text.slice(0, cut)}
      <span className="hb-nowrap">
        {text.slice(cut)}
        <Diamond className={styles.mark} />
      </span>
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
