import type { ReadinessRound } from "@/api/types/prep/readiness";
import { messages } from "@/lib/messages";

export const t = messages({
  title: "Readiness",
  byRound: "By round",
  byPrinciple: "By principle",
  coach: "Changes and patterns",
  group: "Grouped",
  tomorrow: "If the loop were tomorrow, {day}",
  afterwards: "How it stood before the interview",
  afterWords: "The interview is over. What stood here is kept as notes; nothing in it has to be done any more.",
  afterLink: "What comes now",
  round: "Round",
  weeks: { one: "{count} week", other: "{count} weeks" },
  missing: "What is missing",
  noneYet: "none yet",
  trend: "trend: {direction}",
  pictureLittle: "Too little to draw a range; {needs} is asked",
  picture: "Between {low} and {high}, from {count} pieces of evidence; {needs} is asked",
  legend: "The line is what the policy asks of that round; the Bar Raiser and the hiring manager must say hire. Dots are drills and rehearsals on their own scorecards; the bar is what they allow you to believe.",
  asTable: "As a table",
  asPicture: "As a picture",
  needs: "Asked",
  confidence: "Stands",
  range: "Range",
  evidence: "Evidence",
  rangeFromTo: "{low} to {high}",
  rangeSame: "{low}",
  principle: "Principle",
  stories: { one: "{count} story", other: "{count} stories" },
  drills: { one: "{count} drill", other: "{count} drills" },
  changed: "Changed since last {day}",
  changedNone: "Nothing has changed since last {day}.",
  patternsShow: { one: "One pattern shows", other: "{words} patterns show" },
  patternsNone: "No pattern shows",
  lookedAt: { one: "{count} was looked for", other: "{count} were looked for" },
  notShown: { one: "{count} does not", other: "{count} do not" },
  early: { one: "{count} too early", other: "{count} too early" },
  restShown: { one: "{count} that does not show", other: "{count} that do not show" },
  restEarly: { one: "{count} that it is too early to see", other: "{count} that it is too early to see" },
  asked: "This cannot be seen yet, so you are asked",
  askedOne: "A question to you",
  askShort: "{count} to answer yourself",
  sayNo: "Not any more",
  sayYes: "It does, by now",
  tooEarly: "Too little was practised to see it.",
  yes: "Yes",
  no: "No",
  drill: "Drill, {minutes} min",
  drillOf: "Drill, {minutes} min, against {name}",
  sign: "Sign",
  recovery: "When it happens",
  prevention: "Beforehand",
  more: "Recovery and prevention",
  profile: "Who passes",
  met: "met",
  notMet: "not yet",
  notSeen: "not seen yet",
  from: "From",
  keyGroup: "Readiness",
  keyTable: "Table or picture",
  keyBy: "By round or by principle",
  keyDrill: "Drill against the first pattern",
});

export const NEEDS: Record<ReadinessRound["needs"], string> = { lean_hire: "lean hire", hire: "hire" };

const DIRECTIONS = { rising: "rising", falling: "falling", flat: "flat", uneven: "uneven" };

export const directionWords = (direction: keyof typeof DIRECTIONS): string => DIRECTIONS[direction];

const KINDS: Record<string, string> = {
  bar_raiser: "Bar Raiser",
  system_design: "System design",
  behavioral: "Behavioural",
  coding: "Coding",
  hiring_manager: "Hiring manager",
  l6: "Level 6",
  l7: "Level 7",
};

const plain = (id: string): string => id.replaceAll("_", " ").replace(/^./, (first) => first.toUpperCase());

export const kindWords = (kind: string): string => KINDS[kind] ?? plain(kind);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
