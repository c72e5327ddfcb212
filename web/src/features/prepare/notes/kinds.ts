/** The notes there are, by their keys. */
import { lengthWords } from "@/ui/prep/minutes";
import { t } from "./words";

/** The usual speed of a calm speaker, the same by which stories are measured. */
export const WORDS_PER_MINUTE = 140;

const QUESTIONS = "questions-";

export const isQuestions = (key: string): boolean => key.startsWith(QUESTIONS);

export const questionsKey = (round: string): string => QUESTIONS + round;

export interface NoteKind {
  title: string;
  lead: string;
}

const FIXED: Record<string, NoteKind> = {
  introduction: { title: t("introduction"), lead: t("introductionLead") },
  team: { title: t("team"), lead: t("teamLead") },
  materials: { title: t("materials"), lead: t("materialsLead") },
  logistics: { title: t("logistics"), lead: t("logisticsLead") },
};

export const FIXED_KEYS = Object.keys(FIXED);

export function noteKind(key: string, rounds: readonly { round: string; name: string }[]): NoteKind | null {
  const fixed = FIXED[key];
  if (fixed) return fixed;
  if (!isQuestions(key)) return null;
  const round = key.slice(QUESTIONS.length);
  const name = rounds.find((each) => each.round === round)?.name ?? round.replaceAll("_", " ");
  return { title: t("questionsOf", { round: name }), lead: t("questionsLead") };
}

export const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** "264 words, about 1:53 at 140 words a minute" */
export function spokenLength(text: string): string {
  const count = countWords(text);
  const length = lengthWords((count / WORDS_PER_MINUTE) * 60);
  return `${t("words", { count })}, ${t("spoken", { length, pace: WORDS_PER_MINUTE })}`;
}
