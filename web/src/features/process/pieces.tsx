/** The few shapes in which a process tells its facts. */
import type { ReactNode } from "react";
import type { BankQuestion } from "@/api/types/process";
import styles from "./Process.module.css";
import { t } from "./words";

export function Block({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h2 className="hb-h-sec">
        {title} {note && <span className={styles.note}>{note}</span>}
      </h2>
      {children}
    </section>
  );
}

export function Lines({ items }: { items: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {items.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Under a small heading; absent when there is nothing to say. */
export function Titled({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <h3 className={styles.small}>{title}</h3>
      <Lines items={items} />
    </div>
  );
}

/** A thing that opens by itself: its name always, the rest on demand. */
export function Fold({ name, aside, open, children }: { name: ReactNode; aside?: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <span className="hb-grow">{name}</span>
        {aside}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

export function Questions({ questions, theme }: { questions: readonly BankQuestion[]; theme?: (id: string) => string }) {
  return (
    <div className={styles.folds}>
      {questions.map((question) => (
        <Fold
          key={question.id}
          name={question.text}
          aside={
            <span className={styles.note}>
              {[question.theme && theme?.(question.theme), t("rungs", { count: question.ladder.length })].filter(Boolean).join(" · ")}
            </span>
          }
        >
          <ol className={styles.ladder}>
            {question.ladder.map((rung) => (
              <li key={rung}>{rung}</li>
            ))}
          </ol>
        </Fold>
      ))}
    </div>
  );
}
