/** The debrief of one application, as one person may see it in its phase. */
import type { Id, PersonRef, Rating, RequisitionRef, Time } from "./shared";

export type DebriefVote = "hire" | "lean_hire" | "lean_no_hire" | "no_hire";
export type PhaseId = "gate" | "reading" | "vote_after_reading" | "discussion" | "decision" | "outcome";
export type OutcomeWord = "hire" | "no_hire" | "lower_level" | "other_team";

export interface DebriefParticipant {
  person: PersonRef;
  round: string;
  round_name: string;
  here: boolean;
  votes: { first: DebriefVote | null; after_reading: DebriefVote | null; final: DebriefVote | null } | null;
  after_cast: boolean;
  final_cast: boolean;
  bar: { raises: boolean; reason: string } | null;
  waived: boolean;
}

export interface DebriefRow {
  item: string;
  kind: "principle" | "competency";
  name: string;
  critical: boolean;
  group: string;
  spread: number;
  discussed: boolean;
  current: boolean;
  cells: { person_id: Id; rating: Rating; evidence: { text: string; at_seconds: number | null }[] }[];
}

export interface OpenCard {
  interview_id: Id;
  round_name: string;
  person: PersonRef;
  state: string;
  waived: { by: PersonRef; reason: string } | null;
  card: {
    vote: DebriefVote | null;
    vote_reason: string;
    summary: string;
    ratings: { item: string; kind: string; name: string; rating: Rating | null; evidence: { id: string; text: string; at_seconds: number | null }[] }[];
  } | null;
}

export interface Decision {
  outcome: OutcomeWord;
  level: number | null;
  requisition: { id: Id; name: string } | null;
  by: PersonRef | null;
  at: Time;
  agreed: { by: PersonRef; at: Time } | null;
  veto: { by: PersonRef; reason: string; at: Time } | null;
  override_reason: string | null;
  conditional: boolean;
  final_at: Time | null;
}

export interface PolicyResult {
  result: "hire" | "no_hire" | "incomplete";
  headline: string;
  words: string;
  policy: "strict" | "advisory";
  rules: { id: string; text: string; holds: boolean | null; why: string }[];
  would_change: { words: string; changes: { person: PersonRef | null; from: string; to: string }[]; result: string }[];
}

export interface DebriefView {
  application_id: Id;
  version: number;
  candidate: { id: Id; name: string };
  requisition: RequisitionRef & { hiring_manager: PersonRef };
  phase: PhaseId;
  facilitator: PersonRef | null;
  me: { participant: boolean; facilitator: boolean; hiring_manager: boolean; finished_reading: boolean };
  phases: { id: PhaseId; name: string; words: string; state: "done" | "now" | "next" }[];
  reading: { started_at: Time; minutes: number; finished: number; of: number } | null;
  gate: { in: number; of: number; missing: { interview_id: Id | null; person: PersonRef | null; round_name: string; due_at: Time | null; may_waive: boolean }[] };
  participants: DebriefParticipant[];
  rows: DebriefRow[];
  groups: { id: string; name: string; parts: string[]; items: string[] }[];
  cards: OpenCard[];
  result: PolicyResult | null;
  consensus: boolean | null;
  decision: Decision | null;
  /** It may stand before anybody has decided. */
  veto: Decision["veto"];
  may: string[];
  break_glass: { person: PersonRef; reason: string; at: Time }[];
  conditional: boolean;
}

export interface DebriefLine {
  application_id: Id;
  candidate: { id: Id; name: string };
  requisition: RequisitionRef;
  state: string;
  cards_in: { in: number; of: number };
  due_at: Time | null;
  facilitator: PersonRef | null;
}
