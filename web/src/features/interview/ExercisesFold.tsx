/** Problems for a coding or design round; statement first, hints and solution only on demand. */
import type { ReactNode } from "react";
import type { Exercise } from "@/api/types/kit";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import styles from "./Kit.module.css";
import { Dots, Fold } from "./KitFolds";
import { t } from "./messages";

export function ExercisesFold({ exercises }: { exercises: readonly Exercise[] }) {
  return (
    <Fold title={t("exercises")} hint={exercises.length > 1 ? t("exercisesHint") : undefined} open>
      <div>
        {exercises.map((exercise) => (
          <details key={exercise.id} className={cx(styles.fold, styles.exercise)} name="exercise">
            <summary>
              <Icon name="chevronDown" size={14} />
              <span className="hb-grow">
                <h3 className={styles.title}>{exercise.title}</h3>
                <span className="hb-xs hb-t3">
                  {exercise.category.replaceAll("_", " ")} · {exercise.difficulty} · {t("minutes", { minutes: exercise.minutes })}
                </span>
              </span>
            </summary>
            <ExerciseText exercise={exercise} />
          </details>
        ))}
      </div>
    </Fold>
  );
}

function ExerciseText({ exercise }: { exercise: Exercise }) {
  return (
    <div className={styles.inside}>
      <Prose text={exercise.statement} />
      {exercise.examples.length > 0 && (
        <Part title={t("examples")}>
          {exercise.examples.map((example, index) => (
            <dl key={index} className={styles.example}>
              <dt>{t("input")}</dt>
              <dd className={styles.pre}>{example.input}</dd>
              <dt>{t("output")}</dt>
              <dd className={styles.pre}>{example.output}</dd>
              {example.note && <dd className={styles.note}>{example.note}</dd>}
            </dl>
          ))}
        </Part>
      )}
      <Listed title={t("clarifications")} items={exercise.clarifications} />
      <Listed title={t("watchFor")} items={exercise.watch_for} />
      <Listed title={t("probes")} items={exercise.probes} />
      {exercise.hints.length > 0 && (
        <Fold title={t("hints")} nested>
          <Dots items={exercise.hints} />
        </Fold>
      )}
      <Fold title={t("solution")} nested>
        <Prose text={exercise.solution_outline} />
        <p className="hb-xs hb-t2">
          {t("complexity")}: {exercise.complexity}
        </p>
      </Fold>
      <Listed title={t("extensions")} items={exercise.extensions} />
    </div>
  );
}

function Listed({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <Dots items={items} />
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

/** Paragraphs as they were written; a block of code keeps its lines. */
function Prose({ text }: { text: string }) {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== "");
  return (
    <div className={styles.prose}>
      {blocks.map((block, index) => {
        const code = /^```\w*\n([\s\S]*?)\n?```$/.exec(block.trim());
        return code ? (
          <pre key={index} className={styles.pre}>
            {code[1]}
          </pre>
        ) : (
          <p key={index}>{block}</p>
        );
      })}
    </div>
  );
}
