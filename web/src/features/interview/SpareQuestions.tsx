import { Button } from "@mantine/core";
import styles from "./Kit.module.css";
import { t } from "./messages";
import { withAsked } from "./notebook";
import type { Room } from "./useRoom";

/** Questions kept in reserve; while the interview runs one click asks one. */
export function SpareQuestions({ at: it, onDone }: { at: Room; onDone: () => void }) {
  const taken = new Set(it.questions.map((question) => question.id));
  const left = it.view.spare_questions.filter((question) => !taken.has(question.id));

  function ask(question: (typeof left)[number]) {
    const seconds = it.at();
    if (seconds === null) return;
    it.writeNotes((book) => withAsked(book, question, seconds));
    onDone();
  }

  return (
    <ul className={styles.spares} aria-label={t("spareHead")}>
      {left.map((question) => (
        <li key={question.id}>
          <p className="hb-grow">{question.text}</p>
          {it.running && (
            <Button size="xs" onClick={() => ask(question)}>
              {t("ask")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
