/** Whole rounds rehearsed alone, with the real clock, scorecard and policy. */
import type { Id, Rating, Time } from "../shared";

export interface RehearsalRow {
  id: Id;
  round: string;
  name: string;
  started_at: Time;
  ended_at: Time | null;
  vote: string | null;
  loop_id: Id | null;
}

export interface RehearsedLoop {
  id: Id;
  started_at: Time;
  rounds: { round: string; name: string; rehearsal_id: Id | null; vote: string | null }[];
  result: { result: string; rules: { id: string; words: string; holds: boolean | null; why: string }[]; would_change: string[] } | null;
}

export interface Rehearsals {
  rounds: { round: string; name: string; minutes: number; done: number; last_at: Time | null }[];
  past: RehearsalRow[];
  loops: RehearsedLoop[];
}

export interface NewRehearsal {
  round: string;
  loop_id?: Id;
  new_loop?: boolean;
  interviewer: "scripted" | "model";
}

export type LineKind = "ask" | "time" | "interrupt" | "follow_up" | "silence" | "close" | "answer";

export interface RehearsalLine {
  id: Id;
  at_seconds: number;
  who: "interviewer" | "you";
  kind: LineKind;
  text: string;
  because: string | null;
}

export type RehearsalAnchors = Record<"1" | "2" | "3" | "4", string>;

export interface SelfRating {
  id: string;
  rating: Rating;
  evidence: string;
}

export interface RehearsalScorecard {
  competencies: { id: string; name: string; anchors: RehearsalAnchors }[];
  principles: { id: string; name: string; anchors: RehearsalAnchors }[];
  ratings: SelfRating[];
  vote: string | null;
  votes: string[];
}

export interface Rehearsal {
  id: Id;
  round: string;
  name: string;
  kind: string;
  minutes: number;
  agenda: { id: string; name: string; minutes: number; hints: string[] }[];
  state: "running" | "scoring" | "ended";
  started_at: Time;
  lines: RehearsalLine[];
  waiting: { kind: "answer"; text: string } | null;
  marked_model: boolean;
  scorecard: RehearsalScorecard;
  compare: { at: Time; vote: string | null; ratings: SelfRating[] }[];
  exercise: { title: string; text: string } | null;
  version: number;
}

export interface RehearsalSay {
  version: number;
  text: string;
  at_seconds: number;
}

export interface RehearsalScores {
  version: number;
  ratings: SelfRating[];
  vote: string | null;
}
