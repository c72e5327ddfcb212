/** What lies under the questions, folded until it is wanted. */
import type { ReactNode } from "react";
import type { InterviewView } from "@/api/types/interview";
import type { Question } from "@/api/types/kit";
import { Icon } from "@/ui/icons/Icon";
import { position } from "@/ui/parts/agenda";
import { isConversation } from "./interviewClock";
import styles from "./Kit.module.css";
import { t } from "./messages";
import { useElapsed } from "./useElapsed";

interface FoldProps {
  title: string;
  hint?: string;
  open?: boolean;
  /** Inside another fold. */
  nested?: boolean;
  children: ReactNode;
}

export function Fold({ title, hint, open, nested, children }: FoldProps) {
  const Heading = nested ? "h4" : "h2";
  return (
    <details className={styles.fold} open={open}>
      <summary>
        <Icon name="chevronDown" size={14} />
        <Heading className={nested ? styles.minor : "hb-h-sec"}>{title}</Heading>
        {hint && <span className="hb-t3">{hint}</span>}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  );
}

/** The parts of the round with what to do in each; the running one stands out. */
export function AgendaFold({ view }: { view: InterviewView }) {
  const elapsed = useElapsed(view);
  const current = view.state === "running" && elapsed !== null ? position(view.agenda, elapsed).index : -1;
  return (
    <Fold title={t("agenda")} hint={t("minutes", { minutes: view.round.minutes })} open={!isConversation(view.round)}>
      <ol className={styles.parts}>
        {view.agenda.map((part, index) => (
          <li key={part.id} className={index === current ? styles.running : undefined}>
            <span className={styles.minutes}>{t("minutes", { minutes: part.minutes })}</span>
            <div>
              <strong>{part.name}</strong>
              {index === current && <span className="hb-acc-t"> {t("now")}</span>}
              <p>{part.text}</p>
              {part.steps.length > 0 && <Dots items={part.steps} />}
            </div>
          </li>
        ))}
      </ol>
    </Fold>
  );
}

type Earlier = InterviewView["earlier"][number];

/** The server names the earlier round, or its question. */
export const isNear = ({ near }: { near: string | null }, earlier: Earlier): boolean =>
  near !== null && [earlier.question, earlier.round, earlier.round_name].includes(near);

/** Questions only, never what was answered or thought of it. */
export function EarlierFold({ view, questions }: { view: InterviewView; questions: readonly Question[] }) {
  const numberOf = (earlier: Earlier) => {
    const close = view.questions.find((question) => isNear(question, earlier));
    return questions.findIndex((question) => question.id === close?.id) + 1;
  };
  return (
    <Fold title={t("earlier")} hint={t("questionsOnly")} open>
      {view.earlier.length === 0 ? (
        <p className="hb-t3 hb-xs">{t("nothingEarlier")}</p>
      ) : (
        <ul className={styles.earlier}>
          {view.earlier.map((earlier, index) => (
            <li key={index}>
              <span className={styles.round}>
                {view.earlier[index - 1]?.round === earlier.round ? <span className="hb-vh">{earlier.round_name}</span> : earlier.round_name}
              </span>
              <span>
                {earlier.question}{" "}
                {numberOf(earlier) > 0 && <span className={styles.near}>{t("nearQuestion", { number: numberOf(earlier) })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

export function LookForFold({ view: { round } }: { view: InterviewView }) {
  const lists = [
    { title: t("focus"), items: round.focus },
    { title: t("expectations"), items: round.expectations.map(({ text }) => text) },
    { title: t("success"), items: round.success.map(({ text }) => text) },
    { title: t("style"), items: round.style },
  ].filter(({ items }) => items.length > 0);
  if (lists.length === 0) return null;
  return (
    <Fold title={t("lookFor")}>
      {lists.map(({ title, items }) => (
        <div key={title}>
          <h3>{title}</h3>
          <Dots items={items} />
        </div>
      ))}
    </Fold>
  );
}

export function Dots({ items }: { items: readonly string[] }) {
  return (
    <ul className={styles.dots}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
