/** What was asked so far, so that nobody asks it again. */
import type { ApplicationView } from "@/api/types/application";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Time } from "@/ui/Time";
import styles from "./CandidatePage.module.css";
import { t } from "./words";

export function QuestionsTab({ view: { questions_asked: asked } }: { view: ApplicationView }) {
  if (asked.length === 0) return <EmptyState drawing="notes">{t("noQuestions")}</EmptyState>;
  return (
    <section aria-label={t("questions")}>
      <p className="hb-t3" style={{ paddingBottom: "var(--hb-2)" }}>
        {t("questionsNote")}
      </p>
      <table className={`hb-tbl ${styles.questions}`}>
        <thead>
          <tr>
            <th scope="col">{t("round")}</th>
            <th scope="col">{t("questions")}</th>
            <th scope="col">{t("when")}</th>
          </tr>
        </thead>
        <tbody>
          {asked.map((each, index) => (
            <tr key={`${each.round} ${index}`}>
              <td>{each.round_name}</td>
              <td>{each.question}</td>
              <td>{each.at && <Time at={each.at} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
