/** What the page of model stories says. */
import { messages } from "@/lib/messages";

export const t = messages({
  title: "Model stories",
  crumb: "Stories",
  lead: "Eight stories, with what an interviewer would write in the margin. Take the moves, not the words.",
  choose: "Which story",
  level: "Level {level}",
  note: "Note {n}",
  notes: "Margin notes",
  spoken: "{length} aloud",
  shows: "What it shows",
});
