/** What the shell of the candidate's seat says. */
import { messages } from "@/lib/messages";

export const t = messages({
  preparing: "Preparing",
  promise: "Only you can see this. No hiring role ever does.",
  mine: "Your plan",
  plan: "Plan",
  readiness: "Readiness",
  ready: "Ready",
  stories: "Stories",
  bank: "Bank",
  matrix: "Matrix",
  practise: "Practise",
  drills: "Drills",
  fundamentals: "Fundamentals",
  rehearse: "Rehearse",
  know: "Know",
  guide: "Field guide",
  guideShort: "Guide",
  day: "The day itself",
  due: "{count} due",
  gaps: { one: "{count} gap", other: "{count} gaps" },
});
