/** A booked round as its interviewer works on it, and the lists that lead there. */
import type { AgendaPart, Exercise, Question, RoundView } from "./kit";
import type { Id, PersonRef, Rating, RequisitionRef, Time, Vote, VoteKind } from "./shared";

export type InterviewState = "unplanned" | "booked" | "declined" | "running" | "held" | "cancelled";
export type Seat = "lead" | "shadow" | "other";
export type Reply = "none" | "accepted" | "declined";
export type CardState = "none" | "draft" | "in" | "waived" | "owed";
export type ItemKind = "principle" | "competency";

export interface InterviewRow {
  id: Id;
  application_id: Id;
  candidate: { id: Id; name: string };
  requisition: RequisitionRef;
  round: string;
  round_name: string;
  minutes: number;
  starts_at: Time;
  ends_at: Time;
  state: InterviewState;
  role: Seat;
  reply: Reply;
  scorecard: CardState;
  due_at: Time | null;
}

export interface ScorecardLine extends InterviewRow {
  progress: { rated: number; of: number; vote: boolean } | null;
}

/** A line of somebody's private notes; the time counts from the start of the interview. */
export interface Note {
  id: Id;
  at_seconds: number | null;
  text: string;
  question: string | null;
}

/** When a question and each rung of its ladder were asked. */
export interface Asked {
  question: string;
  at_seconds: number | null;
  rungs: (number | null)[];
}

export interface Evidence {
  id: Id;
  text: string;
  at_seconds: number | null;
}

export interface Rated {
  item: string;
  kind: ItemKind;
  name: string;
  rating: Rating | null;
  evidence: Evidence[];
}

export interface Scorecard {
  interview_id: Id;
  version: number;
  state: "draft" | "submitted" | "after_discussion";
  vote: Vote | null;
  vote_reason: string;
  summary: string;
  ratings: Rated[];
  submitted_at: Time | null;
  versions: number[];
}

export interface Item {
  item: string;
  kind: ItemKind;
  name: string;
  /** For narrow places; else the name. */
  short?: string;
  critical: boolean;
  /** What ratings 1 to 4 mean. */
  anchors: [string, string, string, string];
  description: string;
}

export interface PlannedQuestion extends Question {
  asked_at_seconds: number | null;
  rungs_asked: (number | null)[];
  /** The earlier round that asked nearly the same, or its question. */
  near: string | null;
}

export interface InterviewView {
  id: Id;
  version: number;
  application_id: Id;
  candidate: { id: Id; name: string; headline: string; time_zone: string | null; resume_id: Id | null };
  requisition: RequisitionRef;
  round: RoundView;
  starts_at: Time;
  ends_at: Time;
  started_at: Time | null;
  ended_at: Time | null;
  state: InterviewState;
  lead: PersonRef;
  shadows: PersonRef[];
  role: Seat;
  /** The viewer's own answer to the invitation. */
  reply: Reply;
  agenda: (AgendaPart & { starts_minute: number })[];
  questions: PlannedQuestion[];
  spare_questions: PlannedQuestion[];
  exercises: Exercise[];
  earlier: { round: string; round_name: string; question: string }[];
  items: Item[];
  notes: Note[];
  notes_version: number;
  scorecard: Scorecard | null;
  scorecard_version: number;
  due_at: Time | null;
  missing: string[];
  vote_kind: VoteKind;
  vote_labels: Record<string, string>;
  demo_fill: boolean;
  may: string[];
}

/** The answer to an autosave. */
export interface Saved {
  version: number;
  saved_at: Time;
  missing?: string[];
}
