/** Marking what was asked, from the composer, from the keyboard and from the phone's button. */
import { useState } from "react";
import { minutesSeconds } from "@/ui/parts/clock";
import { t } from "./messages";
import { currentOf, type Mark, nextMark, nextQuestion, withMark, withoutLastMark } from "./notebook";
import type { Room } from "./useRoom";

export interface Marks {
  next: Mark | null;
  mark: () => void;
  /** Leaves the rest of the ladder and goes on. */
  markQuestion: () => void;
  unmark: () => void;
  /** For the live region. */
  said: string;
}

export function useMarks(it: Room): Marks {
  const [said, setSaid] = useState("");
  const book = it.notes.value;
  const next = nextMark(book, it.questions);

  function place(mark: Mark | null) {
    const seconds = it.at();
    if (seconds === null) return setSaid(t("notRunning"));
    if (!mark) return setSaid(t("nothingToMark"));
    it.writeNotes((now) => withMark(now, it.questions, mark, seconds));
    const question = it.questions.find((candidate) => candidate.id === mark.question);
    const rung = mark.rung === null ? undefined : question?.ladder[mark.rung];
    setSaid(rung ? t("markedRung", { time: minutesSeconds(seconds), text: rung }) : t("markedQuestion", { text: question?.text ?? "" }));
  }

  function unmark() {
    const current = currentOf(book);
    if (!current || !it.running) return;
    it.writeNotes((now) => withoutLastMark(now, current));
    setSaid(t("markTaken"));
  }

  return { next, said, mark: () => place(next), markQuestion: () => place(nextQuestion(book, it.questions)), unmark };
}
