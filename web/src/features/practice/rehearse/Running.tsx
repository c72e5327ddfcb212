/** The round while it runs: what is asked now stands large, below it the place to answer; the clock is beside it. */
import { useEffect, useRef } from "react";
import type { Rehearsal } from "@/api/types/prep/rehearsals";
import { Icon } from "@/ui/icons/Icon";
import { Badge } from "@/ui/parts/Badge";
import { AgendaClock } from "@/ui/parts/AgendaClock";
import { lengthWords } from "@/ui/prep/minutes";
import { ScrollPane } from "@/ui/prep/ScrollPane";
import practice from "../Practice.module.css";
import { AnswerBox } from "../answer/AnswerBox";
import { partAt, segmentsOf } from "./clock";
import { Lines } from "./Conversation";
import { split } from "./lines";
import styles from "./Rehearse.module.css";
import type { AtRehearsal } from "./useRehearsal";
import { t } from "./words";

interface RunningProps {
  rehearsal: Rehearsal;
  at: AtRehearsal;
}

function Beside({ rehearsal, at }: RunningProps) {
  const part = partAt(rehearsal, at.elapsed);
  return (
    <ScrollPane as="aside" className={styles.side} label={t("clock")}>
      <div className={styles.clock}>
        <AgendaClock segments={segmentsOf(rehearsal)} elapsedSeconds={at.elapsed} running />
      </div>
      {part && part.hints.length > 0 && (
        <section>
          <h2 className="hb-h-sec">
            {t("hints")}: {part.name}
          </h2>
          <ul className={styles.hints}>
            {part.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </section>
      )}
      {rehearsal.exercise && (
        <section>
          <h2 className="hb-h-sec">
            {t("exercise")}: {rehearsal.exercise.title}
          </h2>
          <p className={styles.exercise}>{rehearsal.exercise.text}</p>
        </section>
      )}
      <p className={practice.promise}>
        <Icon name="lock" size={14} />
        <span>{t("promise")}</span>
      </p>
    </ScrollPane>
  );
}

export function Running({ rehearsal, at }: RunningProps) {
  const { before, now, since } = split(rehearsal.lines);
  const end = useRef<HTMLDivElement>(null);
  // What is asked comes into sight; the words being typed keep the focus.
  useEffect(() => {
    void end.current?.scrollIntoView({ block: "end" });
  }, [now?.id, since.length]);
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <div className={styles.wide}>
          {rehearsal.marked_model && (
            <div>
              <Badge tone="info">{t("model")}</Badge>
            </div>
          )}
          <ol className={styles.lines}>
            <Lines lines={before} />
            {now ? (
              <li className={styles.asking}>
                <time dateTime={`PT${now.at_seconds}S`}>{lengthWords(now.at_seconds)}</time>
                <h1 className={styles.ask} aria-live="polite">
                  <span className="hb-vh">{t("interviewer")}: </span>
                  {now.text}
                </h1>
              </li>
            ) : (
              <li className="hb-t3">{t("begins")}</li>
            )}
            <Lines lines={since} />
          </ol>
          <div className={styles.answering}>
            <AnswerBox name={`rehearsal/${rehearsal.id}`} busy={at.busy} hint={t("answerHint")} takesFocus onSend={at.say} onActivity={at.active} />
          </div>
          <div ref={end} />
        </div>
      </div>
      <Beside rehearsal={rehearsal} at={at} />
    </div>
  );
}
