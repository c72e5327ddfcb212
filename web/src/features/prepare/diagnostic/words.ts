import { messages } from "@/lib/messages";

export const t = messages({
  title: "Diagnostic",
  above: "About ten minutes, once",
  headline: "Where you start from",
  lead: "Answer what you can. A wrong answer changes where your plan begins and nothing else.",
  doneAbove: "Taken {day}",
  again: "Take it again",
  plan: "Plan",
  toPlan: "To the plan",
  later: "Not now",
  principles: "Principles",
  coding: "Coding",
  design: "System design",
  people: "Leading people",
  answered: "{done} of {of} answered",
  send: "Show where I start",
  result: "Where you stand",
  changes: "What your answers say, and what comes first",
  noChanges: "Nothing stands out: the plan fits as it is.",
  weak: "Begin with: {list}",
});
