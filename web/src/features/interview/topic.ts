import type { InterviewView } from "@/api/types/interview";
import type { Question } from "@/api/types/kit";

type Topics = Pick<InterviewView, "items" | "round">;

/** What a question probes: its principle, else its theme; `short` for narrow places. */
export function topicOf({ items, round }: Topics, question: Question, width: "short" | "full"): string {
  const item = items.find((candidate) => candidate.item === question.principle);
  if (item) return width === "short" ? (item.short ?? item.name) : item.name;
  const theme = round.themes.find(({ id }) => id === question.theme);
  return theme?.name ?? worded(question.principle ?? question.theme ?? "");
}

/** A principle that this round does not rate is known by its id only: "have_backbone" is said "Have backbone". */
function worded(id: string): string {
  const text = id.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
