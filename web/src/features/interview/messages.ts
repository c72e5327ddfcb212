/** Every sentence of the interview pages. */
import { messages } from "@/lib/messages";

export const t = messages({
  questionNumber: "question {number}",
  questionShort: "Q{number}",
});
