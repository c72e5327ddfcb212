/** Left: the clock on the agenda, the questions and what the round looks for. */
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Question } from "@/api/types/kit";
import { Icon } from "@/ui/icons/Icon";
import { QuestionLadder } from "@/ui/parts/QuestionLadder";
import { AgendaFold, EarlierFold, isNear, LookForFold } from "./KitFolds";
import { ClockHead } from "./ClockHead";
import { ExercisesFold } from "./ExercisesFold";
import { minutesPerQuestion, segmentsOf } from "./interviewClock";
import styles from "./Kit.module.css";
import { ladderRows } from "./ladderRows";
import { t } from "./messages";
import { askedOf, currentOf, withAsked, withRung } from "./notebook";
import room from "./Room.module.css";
import { SpareQuestions } from "./SpareQuestions";
import { topicOf } from "./topic";
import { useElapsed } from "./useElapsed";
import type { Room } from "./useRoom";

export function KitPane({ at: it }: { at: Room }) {
  return (
    <section className={room.pane} data-pane="kit" aria-label={t("kit")}>
      <ClockHead at={it} />
      <div className={room.scroll}>
        {it.view.exercises.length > 0 && <ExercisesFold exercises={it.view.exercises} />}
        <Questions at={it} />
        <AgendaFold view={it.view} />
        <EarlierFold view={it.view} questions={it.questions} />
        <LookForFold view={it.view} />
        <div className={styles.end} />
      </div>
    </section>
  );
}

/** What was unfolded by hand folds again when another question begins. */
interface Unfolded {
  question: string | null;
  during: string | null;
}

function Questions({ at: it }: { at: Room }) {
  const { view, questions, running } = it;
  const book = it.notes.value;
  const current = currentOf(book);
  const [unfolded, setUnfolded] = useState<Unfolded>({ question: view.started_at === null ? (questions[0]?.id ?? null) : null, during: current });
  const opened = unfolded.during === current ? unfolded.question : null;
  const list = useRef<HTMLDivElement>(null);
  const [spare, setSpare] = useState(false);
  const elapsed = useElapsed(view);
  const asked = questions.filter((question) => askedOf(book, question.id)).length;
  const find = (id: string) => questions.find((question) => question.id === id);

  useEffect(() => {
    if (running && current) list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [running, current]);

  const unfold = (id: string) => setUnfolded({ question: opened === id ? null : id, during: current });

  function ask(id: string) {
    const question = find(id);
    const seconds = it.at();
    if (question && seconds !== null) it.writeNotes((now) => withAsked(now, question, seconds));
  }

  function mark(id: string, rung: string) {
    const question = find(id);
    const seconds = it.at();
    if (question && seconds !== null) it.writeNotes((now) => withRung(now, question, Number(rung), seconds));
  }

  const rows = ladderRows({
    questions, book, elapsed, running, opened,
    minutes: minutesPerQuestion(segmentsOf(view, t), view.questions.length),
    nameOf: (question) => topicOf(view, question, "short"),
    minutesWord: (minutes) => t("minutes", { minutes }),
    cautionOf: (question) => (isNearUnseen(it, question) ? t("nearEarlier") : undefined),
  });
  if (questions.length === 0 && view.spare_questions.length === 0 && view.exercises.length > 0) return null;
  return (
    <>
      <div className={styles.head}>
        <h2 className="hb-h-sec">{t("questions")}</h2>
        <span className="hb-t3">
          {questions.length > 0 && (view.started_at ? t("askedOf", { asked, all: questions.length }) : t("planned", { count: questions.length }))}
        </span>
        {view.spare_questions.length > 0 && (
          <Button size="xs" variant="subtle" ml="auto" leftSection={<Icon name="plus" size={14} />} aria-expanded={spare} onClick={() => setSpare(!spare)}>
            {t("spare")}
          </Button>
        )}
      </div>
      {spare && <SpareQuestions at={it} onDone={() => setSpare(false)} />}
      {questions.length === 0 ? (
        <p className={styles.quiet}>{t(view.spare_questions.length > 0 ? "noQuestionsButSpare" : "noQuestions")}</p>
      ) : (
        <div className={styles.list} ref={list} data-questions>
          <QuestionLadder questions={rows} onQuestion={unfold} onAsk={running ? ask : undefined} onRung={running ? mark : undefined} />
        </div>
      )}
    </>
  );
}

/** Close to an earlier question that the list below cannot point at. */
function isNearUnseen({ view }: Room, question: Question): boolean {
  const planned = view.questions.find((candidate) => candidate.id === question.id);
  return planned?.near != null && !view.earlier.some((earlier) => isNear(planned, earlier));
}
