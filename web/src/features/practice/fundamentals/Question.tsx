/** One question and its choices; the reason comes with the answer. */
import { Button } from "@mantine/core";
import type { Fundamentals, FundamentalsAnswer } from "@/api/types/prep/drills";
import { Icon } from "@/ui/icons/Icon";
import { Badge } from "@/ui/parts/Badge";
import { cx } from "@/ui/parts/cx";
import { Kbd } from "@/ui/parts/Kbd";
import { QueryError } from "@/ui/QueryError";
import { useShortcut } from "@/ui/shortcuts";
import { useAnswerFundamental } from "../queries";
import styles from "./Fundamentals.module.css";
import { t } from "./words";

export interface QuestionProps {
  question: Fundamentals["questions"][number];
  topic: string;
  onNext: () => void;
}

interface ChoiceProps {
  text: string;
  at: number;
  answer: FundamentalsAnswer | undefined;
  busy: boolean;
  onChoose: (at: number) => void;
}

function Choice({ text, at, answer, busy, onChoose }: ChoiceProps) {
  const number = at + 1;
  useShortcut({ keys: String(number), label: t("keyChoice", { number }), group: t("keyGroup"), run: () => onChoose(at), when: !answer && !busy });
  const right = answer?.correct === at;
  const wrong = answer?.choice === at && !right;
  return (
    <li>
      <button type="button" className={cx(styles.choice, right && styles.isRight, wrong && styles.isWrong)} disabled={busy || Boolean(answer)} onClick={() => onChoose(at)}>
        <span className={styles.number}>{right ? <Icon name="check" size={12} /> : wrong ? <Icon name="cross" size={12} /> : number}</span>
        <span>{text}</span>
        {(right || wrong) && <span className="hb-t3 hb-xs">{t(right ? "correct" : "yours")}</span>}
      </button>
    </li>
  );
}

export function Question({ question, topic, onNext }: QuestionProps) {
  const send = useAnswerFundamental();
  const answer = send.data;
  useShortcut({ keys: "n", label: t("keyNext"), group: t("keyGroup"), run: onNext });
  return (
    <section aria-labelledby="fundamental" className={styles.question}>
      <div className="hb-row">
        <Badge tone="accent">{topic}</Badge>
        {question.answered && !answer && <Badge>{t(question.answered.right ? "rightBefore" : "missedBefore")}</Badge>}
      </div>
      <h2 id="fundamental" className={styles.text}>
        {question.text}
      </h2>
      <ol className={styles.choices} aria-label={t("choices")}>
        {question.choices.map((text, at) => (
          <Choice key={text} text={text} at={at} answer={answer} busy={send.isPending} onChoose={(choice) => send.mutate({ id: question.id, choice })} />
        ))}
      </ol>
      {send.error && <QueryError error={send.error} />}
      <div role="status">
        {answer && (
          <p className={styles.why}>
            <strong>{t(answer.right ? "isRight" : "isWrong")}</strong> {answer.explanation}
          </p>
        )}
      </div>
      <Button variant={answer ? "filled" : "subtle"} aria-keyshortcuts="n" onClick={onNext} rightSection={<span className="hb-hide-s"><Kbd keys="N" onFill={Boolean(answer)} /></span>}>
        {t("next")}
      </Button>
    </section>
  );
}
