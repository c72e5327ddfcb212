/** How sure the evidence is, by four signs that differ in shape, always beside their words. */
import styles from "./ConfidenceSign.module.css";

export type ConfidenceLevel = "likely" | "either" | "not_yet" | "too_little";

const RING = { cx: 6, cy: 6, r: 4.25, fill: "none", stroke: "currentColor", strokeWidth: 1.5 };

const SIGNS = {
  likely: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  either: (
    <>
      <circle {...RING} />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  not_yet: <circle {...RING} />,
  too_little: <circle {...RING} strokeDasharray="1.8 1.6" />,
};

export function ConfidenceSign({ level, words }: { level: ConfidenceLevel; words: string }) {
  return (
    <span className={styles.sign}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        {SIGNS[level]}
      </svg>
      {words}
    </span>
  );
}
