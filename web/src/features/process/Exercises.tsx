import type { PackExercise } from "@/api/types/process";
import { Fold, Titled } from "./pieces";
import styles from "./Process.module.css";
import { spoken, t } from "./words";

export function Exercises({ exercises }: { exercises: readonly PackExercise[] }) {
  return (
    <div className={styles.folds}>
      {exercises.map((one) => (
        <Fold key={one.id} name={one.title} aside={<span className={styles.note}>{facts(one)}</span>}>
          <h3 className={styles.small}>{t("statement")}</h3>
          <p className={styles.text}>{one.statement}</p>
          {one.examples.length > 0 && <h3 className={styles.small}>{t("examples")}</h3>}
          {one.examples.map((example) => (
            <div key={example.input} className={styles.pair}>
              <Sample title={t("input")} text={example.input} />
              <Sample title={t("output")} text={example.output} />
              <p className={styles.across}>{example.note}</p>
            </div>
          ))}
          <Titled title={t("clarifications")} items={one.clarifications} />
          <Titled title={t("hints")} items={one.hints} />
          <Titled title={t("solution")} items={[one.solution_outline].filter(Boolean)} />
          <Titled title={t("complexity")} items={[one.complexity].filter(Boolean)} />
          <Titled title={t("extensions")} items={one.extensions} />
          <Titled title={t("probes")} items={one.probes} />
          <Titled title={t("watchFor")} items={one.watch_for} />
        </Fold>
      ))}
    </div>
  );
}

const facts = (one: PackExercise) =>
  [spoken(one.kind), spoken(one.category), spoken(one.difficulty), t("minutes", { count: one.minutes })].filter(Boolean).join(" · ");

function Sample({ title, text }: { title: string; text: string }) {
  return (
    <div>
      <div className={styles.small}>{title}</div>
      <pre className={styles.sample}>{text}</pre>
    </div>
  );
}
