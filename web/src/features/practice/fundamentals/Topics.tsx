/** The topics, one mark for each question: tried and right, missed, or open. */
import type { Fundamentals } from "@/api/types/prep/drills";
import { cx } from "@/ui/parts/cx";
import { PrepSection } from "@/ui/prep/PrepSection";
import styles from "./Fundamentals.module.css";
import { markOf, missedOf, type Topic } from "./topics";
import { t } from "./words";

export interface TopicsProps {
  data: Fundamentals;
  topic: string | undefined;
  current: string | null;
  onTopic: (topic: string | undefined) => void;
  onQuestion: (id: string) => void;
}

function wordsOf(topic: Topic): string {
  const missed = missedOf(topic);
  const left = topic.of - topic.tried;
  return [topic.right > 0 && t("countRight", { count: topic.right }), missed > 0 && t("countMissed", { count: missed }), left > 0 && t("countLeft", { count: left })]
    .filter(Boolean)
    .join(", ");
}

export function Topics({ data, topic, current, onTopic, onQuestion }: TopicsProps) {
  return (
    <PrepSection
      title={t("topics")}
      end={
        topic && (
          <button type="button" className="hb-link hb-xs" onClick={() => onTopic(undefined)}>
            {t("all")}
          </button>
        )
      }
    >
      <ul className={styles.topics}>
        {data.topics.map((each) => (
          <li key={each.id} className={cx(each.id === topic && styles.chosen)}>
            <button type="button" className={styles.topic} aria-pressed={each.id === topic} onClick={() => onTopic(each.id === topic ? undefined : each.id)}>
              <span className="hb-med">{each.name}</span>
              <span className={cx("hb-xs", missedOf(each) > 0 ? "hb-warn-t" : "hb-t3")}>{wordsOf(each)}</span>
            </button>
            <span className={styles.marks}>
              {data.questions
                .filter((question) => question.topic === each.id)
                .map((question, at) => (
                  <button
                    key={question.id}
                    type="button"
                    className={cx(styles.mark, styles[markOf(question)])}
                    aria-label={`${each.name} ${at + 1}, ${t(markOf(question))}`}
                    aria-current={question.id === current || undefined}
                    onClick={() => onQuestion(question.id)}
                  >
                    {markOf(question) === "missed" ? "×" : at + 1}
                  </button>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </PrepSection>
  );
}
