/** What the evidence says about each round, in words. There is no single number. */
import type { DateStr, Id, Time } from "../shared";

export type Confidence = "likely" | "either" | "not_yet" | "too_little";

export interface ReadinessRound {
  round: string;
  name: string;
  /** What the policy asks of this round. */
  needs: "lean_hire" | "hire";
  confidence: Confidence;
  confidence_words: string;
  /** On the scale of votes, from 1 (no hire) to 4 (hire). */
  range: [number, number] | null;
  dots: { value: number; at: Time; words: string; href: string }[];
  trend: { week: DateStr; value: number | null }[];
  missing: string;
  evidence_words: string;
  enough_words: string | null;
}

export interface PrepPattern {
  id: Id;
  name: string;
  round_kinds: string[];
  shows: boolean | null;
  /** Seen in what the person did; otherwise they were asked. */
  computed: boolean;
  words: string;
  /** The question that settles it where nothing can be counted. */
  ask: string;
  quotes: { text: string; story_id: Id | null; title: string }[];
  sign: string;
  recovery: string;
  prevention: string;
  drill: { words: string; minutes: number; href: string };
}

export interface Readiness {
  as_of: Time;
  paragraph: { text: string; strong: boolean }[];
  rounds_by: { group: "technical" | "leadership" | "culture"; name: string; rounds: ReadinessRound[] }[];
  by_principle: { id: string; name: string; stories: number; drills: number; confidence: Confidence; missing: string }[];
  changes: { direction: "up" | "down" | "same"; subject: string; words: string }[];
  patterns: PrepPattern[];
  looked_at: number;
  profile: { id: Id; words: string; met: boolean | null; evidence: string }[];
}

