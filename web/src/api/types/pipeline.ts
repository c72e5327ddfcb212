/** The board of a requisition and the list of applications. A card never holds a vote or a rating. */
import type { Requisition } from "./requisition";
import type { Id, PersonRef, RequisitionRef, Time } from "./shared";

export type LifeState =
  | "applied"
  | "phone_screen"
  | "technical_screen"
  | "loop_planning"
  | "loop_scheduled"
  | "loop_running"
  | "debrief"
  | "references"
  | "offer"
  | "hired"
  | "rejected"
  | "withdrawn"
  | "on_hold";

export type DueState = "fine" | "soon" | "late" | "none";

/** What an application waits for, and on whom. */
export interface Waiting {
  who: PersonRef | null;
  candidate: boolean;
  what: string;
  due_at: Time | null;
  state: DueState;
  action: string;
  href: string;
}

/** A stage that the application may be moved to. */
export interface Move {
  to: string;
  name: string;
  /** It goes back to the stage before. */
  undo?: boolean;
  /** Why it is not possible now, in words. */
  blocked?: string | null;
}

export interface CardRound {
  round: string;
  state: "planned" | "booked" | "held" | "in" | "declined";
}

export interface Card {
  application_id: Id;
  candidate: { id: Id; name: string; headline: string };
  state: LifeState;
  on_hold?: boolean;
  version: number;
  waiting: Waiting | null;
  loop: CardRound[] | null;
  cards_in: { in: number; of: number } | null;
  coverage: { covered: number; of: number } | null;
  moves: Move[];
  updated_at: Time;
}

export type ColumnStage =
  | "applied"
  | "phone_screen"
  | "technical_screen"
  | "loop_planning"
  | "loop"
  | "debrief"
  | "references_offer"
  | "closed";

export interface Column {
  stage: ColumnStage;
  name: string;
  count: number;
  /** Business days that those in it have spent there, the middle one. */
  median_days: number | null;
  clock_days: number | null;
  late: boolean;
  cards: Card[];
  /** There are more than the cards given here. */
  more: boolean;
}

export interface PipelineView {
  requisition: Requisition;
  columns: Column[];
  chips: { late: number; due_today: number; candidate: number };
}

export interface ApplicationRow extends Card {
  requisition: RequisitionRef;
  applied_at: Time;
  owner?: PersonRef | null;
}

export interface BulkResult {
  done: Id[];
  failed: { id: Id; detail: string }[];
}
