import type { InterviewView } from "@/api/types/interview";
import type { Segment } from "@/ui/parts/agenda";
import type { t as Say } from "./messages";

type Timed = Pick<InterviewView, "started_at" | "ended_at">;

/** Seconds since the start, stopped at the end; `null` before it began. */
export function elapsedSeconds({ started_at, ended_at }: Timed, now: number): number | null {
  if (started_at === null) return null;
  const until = ended_at === null ? now : Date.parse(ended_at);
  return Math.max(0, Math.floor((until - Date.parse(started_at)) / 1000));
}

/** Rounds that are a conversation along questions: there the longest part of the agenda belongs to them in equal shares. */
const CONVERSATIONS = new Set(["behavioral", "bar_raiser", "phone_screen", "hiring_manager"]);

export const isConversation = (round: { kind: string }): boolean => CONVERSATIONS.has(round.kind);

/** Letters that fit under the whole bar; a name that does not fit under its part is left out rather than cut. */
const LETTERS = 52;

export const fits = (text: string, share: number): boolean => text.length <= share * LETTERS;

/** The agenda as the clock draws it, cut at the planned questions where the round is led by them. */
export function segmentsOf(view: Pick<InterviewView, "agenda" | "questions" | "round">, say: typeof Say): Segment[] {
  const count = view.questions.length;
  const total = view.agenda.reduce((sum, part) => sum + part.minutes, 0);
  const share = isConversation(view.round) && count > 0 ? questionPart(view.agenda) : null;
  return view.agenda.flatMap((part): Segment[] => {
    if (part.id === share) {
      return view.questions.map((_, index) => ({
        name: say("questionNumber", { number: index + 1 }),
        short: say("questionShort", { number: index + 1 }),
        minutes: part.minutes / count,
        kind: "main",
      }));
    }
    if (share !== null) return [{ name: part.name.toLowerCase(), minutes: part.minutes, kind: "side" }];
    return [{ name: part.name.toLowerCase(), short: fits(part.name, part.minutes / total) ? part.name : undefined, minutes: part.minutes, kind: "main" }];
  });
}

function questionPart(agenda: InterviewView["agenda"]): string | null {
  const longest = agenda.reduce<InterviewView["agenda"][number] | null>((best, part) => (best && best.minutes >= part.minutes ? best : part), null);
  return longest?.id ?? null;
}

/** Minutes planned for each question; `null` where the agenda is not cut by questions. */
export function minutesPerQuestion(segments: readonly Segment[], questions: number): number | null {
  const cut = segments.filter((segment) => segment.kind === "main");
  return questions > 0 && cut.length === questions && segments.length > cut.length ? (cut[0]?.minutes ?? null) : null;
}

/** Where on the agenda the question with this index belongs; nowhere when it was not planned or the agenda is not cut by questions. */
export function segmentOfQuestion(segments: readonly Segment[], question: number, planned: number): number | undefined {
  if (question < 0 || question >= planned || minutesPerQuestion(segments, planned) === null) return undefined;
  return segments.findIndex((segment) => segment.kind === "main") + question;
}
