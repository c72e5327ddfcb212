import { Icon } from "../icons/Icon";
import { cx } from "./cx";
import { Pressable } from "./Pressable";
import styles from "./QuestionLadder.module.css";
import { words } from "./words";

export interface Rung {
  id: string;
  text: string;
  /** Minute and second of the interview: "15:40"; absent while not asked. */
  askedAt?: string;
}

export interface LadderQuestion {
  id: string;
  text: string;
  /** Short name of the principle it probes. */
  principle: string;
  state: "asked" | "now" | "ahead";
  /** Unfolded; by itself only the current question is. */
  open?: boolean;
  /** A word of caution: "near an earlier one". */
  caution?: string;
  /** "05:20, 9 min" once asked, "10 min" while ahead. */
  time: string;
  rungs: readonly Rung[];
}

export interface QuestionLadderProps {
  questions: readonly LadderQuestion[];
  onQuestion?: (id: string) => void;
  /** Moves on to a question that lies ahead; offered where it is unfolded. */
  onAsk?: (id: string) => void;
  /** Marks a rung of the current question as asked. */
  onRung?: (questionId: string, rungId: string) => void;
}

/** The kit's questions; the current one is unfolded into its follow-up rungs with the time each was asked. */
export function QuestionLadder({ questions, onQuestion, onAsk, onRung }: QuestionLadderProps) {
  return (
    <ol className={styles.list}>
      {questions.map((question, index) => (
        <li key={question.id} className={cx(styles.question, styles[question.state], isOpen(question) && styles.open)} aria-current={question.state === "now" || undefined}>
          <span className={styles.number}>
            {question.state === "asked" ? <Icon name="check" size={14} label={words.asked} /> : index + 1}
          </span>
          <div className={styles.body}>
            <Pressable
              className={cx(styles.text, !isOpen(question) && styles.clamp)}
              onSelect={onQuestion && (() => onQuestion(question.id))}
            >
              {question.text}
            </Pressable>
            <div className={styles.meta}>
              <span className="hb-cut">{question.principle}</span>
              {question.caution && <span className={styles.caution}>{question.caution}</span>}
              <span>{question.time}</span>
            </div>
            {onAsk && isOpen(question) && question.state === "ahead" && (
              <button type="button" className={styles.ask} onClick={() => onAsk(question.id)}>
                {words.askNow}
              </button>
            )}
            {isOpen(question) && question.rungs.length > 0 && (
              <Ladder rungs={question.rungs} onRung={onRung && ((rung) => onRung(question.id, rung))} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

const isOpen = (question: LadderQuestion) => question.open ?? question.state === "now";

function Ladder({ rungs, onRung }: { rungs: readonly Rung[]; onRung?: (id: string) => void }) {
  const next = rungs.findIndex((rung) => !rung.askedAt);
  return (
    <div className={styles.ladder}>
      <span className={styles.rail} />
      <ol aria-label={words.rungs}>
        {rungs.map((rung, index) => (
          <li key={rung.id}>
            <Pressable
              className={cx(styles.rung, rung.askedAt && styles.askedRung, index === next && styles.nextRung)}
              label={onRung && !rung.askedAt ? words.markAsked(rung.text) : undefined}
              onSelect={onRung && !rung.askedAt ? () => onRung(rung.id) : undefined}
            >
              <span className={styles.step} />
              <span className="hb-grow">{rung.text}</span>
              {rung.askedAt && <time>{rung.askedAt}</time>}
            </Pressable>
          </li>
        ))}
      </ol>
    </div>
  );
}
