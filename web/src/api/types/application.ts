/** One application as its page shows it to one person. What the seal hides is not in it. */
import type { DocumentFile, Duplicate, Fact } from "./candidate";
import type { Scorecard } from "./interview";
import type { LifeState, Move, Waiting } from "./pipeline";
import type { DateStr, Id, PersonRef, Time } from "./shared";

export type ClockState = "running" | "soon" | "late" | "met" | "not_started" | "on_hold";

export interface Due {
  clock: string;
  name: string;
  due_at: Time | null;
  state: ClockState;
  met_at: Time | null;
  /** Business days used so far, and how many there are. */
  day: number | null;
  of_day: number | null;
  words: string;
}

export type RoundState = "unplanned" | "booked" | "declined" | "running" | "held" | "cancelled";

/** A round of the loop or a screen, booked or not. */
export interface LoopRound {
  round: string;
  name: string;
  short: string;
  kind: string;
  minutes: number;
  interview_id: Id | null;
  state: RoundState;
  starts_at: Time | null;
  ends_at: Time | null;
  lead: PersonRef | null;
  shadows: PersonRef[];
  reply: "none" | "accepted" | "declined";
  scorecard: "none" | "draft" | "in" | "waived" | "owed";
  /** The viewer leads it. */
  mine: boolean;
  bar_raiser: boolean;
  actual_minutes: number | null;
}

export interface ScorecardRow {
  interview_id: Id;
  round: string;
  round_name: string;
  person: PersonRef;
  state: "mine" | "sealed" | "open" | "not_held" | "owed" | "waived";
  /** The viewer's own only. */
  progress: { rated: number; of: number; vote: boolean } | null;
  submitted_at: Time | null;
  due_at: Time | null;
  waived: { by: PersonRef; reason: string } | null;
  /** The viewer's own, or one that the seal has opened for them. */
  card: Scorecard | null;
}

export interface FeedbackText {
  text: string;
  areas: string[];
  guidance: string[];
  other_roles: string;
}

export interface FeedbackView extends FeedbackText {
  state: "none" | "draft" | "reviewed" | "sent";
  drafted_by: PersonRef | null;
  reviewed_by: PersonRef | null;
  sent_at: Time | null;
}

export interface RejectionView {
  /** Empty for those who may not read it. */
  reason: string;
  template: string | null;
  told_at: Time | null;
  cool_down_until: DateStr | null;
  feedback: FeedbackView | null;
  may: string[];
  letter: string;
}

export interface ApplicationView {
  id: Id;
  version: number;
  state: LifeState;
  state_words: string;
  on_hold: { from: string; reason: string; since: Time; days: number; words: string } | null;
  candidate: {
    id: Id;
    name: string;
    /** Empty, like phone and links, for those who may not see contact details. */
    email: string;
    phone: string;
    headline: string;
    location: string;
    time_zone: string;
    links: string[];
    source: string;
    about: Fact[];
    documents: DocumentFile[];
    duplicates: Duplicate[];
    version: number;
  };
  requisition: {
    id: Id;
    title: string;
    level: number;
    department: string;
    hiring_manager: PersonRef;
    recruiter: PersonRef;
    feedback_enabled: boolean;
    time_zone: string;
  };
  process: { id: string; version: number; variant: string | null };
  applied_at: Time;
  source: string;
  loop: { rounds: LoopRound[]; minutes: number; days: { date: DateStr; words: string }[]; variant: string | null };
  screens: LoopRound[];
  clocks: Due[];
  waiting: Waiting[];
  scorecards: ScorecardRow[];
  scorecards_words: string;
  cards_in: { in: number; of: number };
  next_scorecard: { interview_id: Id; due_at: Time | null } | null;
  debrief: { state: string | null; may_open: boolean; gate_words: string };
  rejection: RejectionView | null;
  questions_asked: { round: string; round_name: string; question: string; at: Time | null }[];
  moves: Move[];
  may: string[];
  status_link: string | null;
  prev_id: Id | null;
  next_id: Id | null;
  break_glass: boolean;
}

export interface TimelineItem {
  id: string;
  at: Time;
  kind: string;
  icon: string;
  actor: PersonRef | null;
  text: string;
  href: string | null;
}

/** Somebody, and whether they may lead the round. */
export interface EligiblePerson {
  person: PersonRef;
  eligible: boolean;
  /** Every reason against it, each as the end of a sentence that begins with the name. */
  reasons: string[];
  warnings: string[];
  /** Interviews in the week of the slot. */
  load: number;
  department: string;
  level: number;
}
