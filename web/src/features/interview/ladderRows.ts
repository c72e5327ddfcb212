import type { Question } from "@/api/types/kit";
import { minutesSeconds } from "@/ui/parts/clock";
import type { LadderQuestion } from "@/ui/parts/QuestionLadder";
import { askedOf, currentOf, type Notebook } from "./notebook";

export interface LadderFacts {
  questions: readonly Question[];
  book: Notebook;
  /** Where the clock stands; `null` before the start. */
  elapsed: number | null;
  running: boolean;
  /** What a planned question may take; `null` when the agenda does not say. */
  minutes: number | null;
  /** Unfolded by hand. */
  opened: string | null;
  nameOf: (question: Question) => string;
  minutesWord: (minutes: number) => string;
  cautionOf?: (question: Question) => string | undefined;
}

/** The kit's questions as the ladder draws them: asked with their time and length, the current one unfolded. */
export function ladderRows(facts: LadderFacts): LadderQuestion[] {
  const current = facts.running ? currentOf(facts.book) : null;
  return facts.questions.map((question) => {
    const asked = askedOf(facts.book, question.id);
    const state = question.id === current ? "now" : asked ? "asked" : "ahead";
    return {
      id: question.id,
      text: question.text,
      principle: facts.nameOf(question),
      caution: facts.cautionOf?.(question),
      state,
      open: state === "now" || question.id === facts.opened,
      time: timeWords(facts, question.id, state),
      rungs: question.ladder.map((text, index) => ({ id: String(index), text, askedAt: stamp(asked?.rungs[index]) })),
    };
  });
}

const stamp = (at: number | null | undefined) => (at == null ? undefined : minutesSeconds(at));

/** "05:20, 9 min" once asked, "14:30" while it runs, "10 min" while ahead. */
function timeWords(facts: LadderFacts, id: string, state: LadderQuestion["state"]): string {
  const at = askedOf(facts.book, id)?.at_seconds ?? null;
  if (state === "ahead") return facts.minutes === null ? "" : facts.minutesWord(Math.round(facts.minutes));
  if (at === null) return "";
  if (state === "now") return minutesSeconds(at);
  const after = facts.book.asked.map((entry) => entry.at_seconds).filter((other): other is number => other !== null && other > at);
  const until = after.length > 0 ? Math.min(...after) : (facts.elapsed ?? at);
  return `${minutesSeconds(at)}, ${facts.minutesWord(Math.max(1, Math.round((until - at) / 60)))}`;
}
