/** The failure coach: patterns that show, with what they were seen in and a drill one click away; the others folded. */
import type { PrepPattern, Readiness } from "@/api/types/prep/readiness";
import { countWords } from "@/ui/prep/minutes";
import { PrepSection } from "@/ui/prep/PrepSection";
import { Asked } from "./Asked";
import { PatternCard } from "./PatternCard";
import styles from "./Readiness.module.css";
import { capital, t } from "./words";

export interface Sorted {
  shown: PrepPattern[];
  not: PrepPattern[];
  /** Too little was practised to see it; until then only the person can say. */
  early: PrepPattern[];
}

export function sorted(patterns: readonly PrepPattern[]): Sorted {
  return {
    shown: patterns.filter(({ shows }) => shows === true),
    not: patterns.filter(({ shows }) => shows === false),
    early: patterns.filter(({ shows }) => shows === null),
  };
}

function Fold({ words, patterns, closed }: { words: string; patterns: readonly PrepPattern[]; closed: boolean }) {
  if (patterns.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{words}</summary>
      <div className={styles.patterns}>
        {patterns.map((pattern) => (
          <PatternCard key={pattern.id} pattern={pattern} closed={closed} quiet />
        ))}
      </div>
    </details>
  );
}

export function Patterns({ data, closed }: { data: Readiness; closed: boolean }) {
  const { shown, not, early } = sorted(data.patterns);
  const beside = [not.length > 0 && t("notShown", { count: not.length }), early.length > 0 && t("early", { count: early.length })].filter(Boolean).join(", ");
  const title = shown.length === 0 ? t("patternsNone") : t("patternsShow", { count: shown.length, words: capital(countWords(shown.length)) });
  return (
    <PrepSection title={title} beside={shown.length === 0 ? t("lookedAt", { count: data.looked_at }) : beside}>
      <div className={styles.patterns}>
        {shown.map((pattern) => (
          <PatternCard key={pattern.id} pattern={pattern} closed={closed} />
        ))}
        {!closed && <Asked patterns={early} />}
        <Fold words={t("restShown", { count: not.length })} patterns={not} closed={closed} />
        <Fold words={t("restEarly", { count: early.length })} patterns={early} closed={closed} />
      </div>
    </PrepSection>
  );
}
