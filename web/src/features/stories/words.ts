/** What several pages of stories say. */
import { messages } from "@/lib/messages";
import { countWords } from "@/ui/prep/minutes";

export const t = messages({
  stories: "Stories",
  keys: "Stories",
  situation: "Situation",
  task: "Task",
  action: "Action",
  result: "Result",
  learning: "Learning",
  leads: "leads",
  carries: "carries",
  touches: "touches",
  draft: "draft",
  ready: "ready",
  technical: "Technical",
  people: "People",
  technicalStory: "Technical story",
  peopleStory: "People story",
  untitled: "Untitled story",
  newStory: "New story",
  kind: "Mostly about",
  newTitle: "What happened, in a few words",
  newHint: "A working title; nobody but you reads it.",
  start: "Start writing",
  cancel: "Cancel",
  once: "once",
  twice: "twice",
  times: "{times} times",
  never: "not yet",
  barsAlt: "{of} of 3",
});

/** "twice", "five times": how often a story was told aloud. */
export function timesWords(count: number): string {
  if (count === 0) return t("never");
  if (count === 1) return t("once");
  return count === 2 ? t("twice") : t("times", { times: countWords(count) });
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
