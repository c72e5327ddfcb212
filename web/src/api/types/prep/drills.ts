/** Drills with follow-ups that react to the answer, and the questions on fundamentals. */
import type { DateStr, Id, Time } from "../shared";

export type DrillContext = "phone" | "loop" | "bar_raiser";
export type DrillRating = "again" | "hard" | "good" | "easy";

export interface DueCard {
  card_id: Id;
  kind: "question" | "story";
  id: Id;
  text: string;
  principle: string | null;
  round_kind: string | null;
  due: DateStr;
  last_at: Time | null;
}

export interface DrillQuestion {
  id: Id;
  text: string;
  principle: string | null;
  round_kinds: string[];
}

export interface PastDrill {
  id: Id;
  question: string;
  principle: string | null;
  depth: number;
  ended_at: Time | null;
  rating: DrillRating | null;
}

export interface Drills {
  due: DueCard[];
  questions: DrillQuestion[];
  past: PastDrill[];
  /** Questions held back for the rehearsals. */
  kept_away: number;
}

export interface NewDrill {
  question_id?: Id;
  story_id?: Id;
  pattern_id?: Id;
  context: DrillContext;
}

/** What the browser measured of a spoken answer; the sound itself never leaves it. */
export interface SpokenInput {
  seconds: number;
  pauses: { at: number; seconds: number }[];
  /** Loudness from 0 to 1. */
  level: number[];
  transcript: boolean;
}

export interface Spoken extends SpokenInput {
  /** Words a minute; `null` without a transcript. */
  pace: number | null;
  fillers: { word: string; count: number }[];
  longest_pause: number | null;
}

export interface DrillBecause {
  rule: string | null;
  words: string;
}

export interface DrillTurn {
  ask: string;
  quote: string | null;
  because: DrillBecause;
  label: string;
  answer: string;
  seconds: number;
  spoken: Spoken | null;
  findings: { rule: string; quote: string; start: number; end: number }[];
}

export interface DrillNow {
  ask: string;
  quote: string | null;
  because: DrillBecause;
  label: string;
  usual_seconds: number;
}

export interface Drill {
  id: Id;
  question: { id: Id; text: string; principle: string | null; principle_name: string | null; round_kind: string | null };
  context: DrillContext;
  usual_seconds: number;
  state: "running" | "ended";
  depth: number;
  most: number;
  turns: DrillTurn[];
  now: DrillNow | null;
  rating: DrillRating | null;
  version: number;
}

export interface DrillAnswer {
  version: number;
  text: string;
  seconds: number;
  spoken?: SpokenInput;
}

export interface Fundamentals {
  topics: { id: string; name: string; right: number; tried: number; of: number }[];
  questions: { id: Id; topic: string; text: string; choices: string[]; answered: { choice: number; right: boolean } | null }[];
}

export interface FundamentalsAnswer {
  right: boolean;
  choice: number;
  correct: number;
  explanation: string;
}
