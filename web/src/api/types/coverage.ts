/** Who probes which principle in one loop. */
import type { Id, PersonRef } from "./shared";

export interface CoverageRound {
  round: string;
  name: string;
  short: string;
  kind: string;
  minutes: number;
  person: PersonRef | null;
  min: number;
  max: number;
  count: number;
  interview_id: Id | null;
}

export interface CoveragePrinciple {
  id: string;
  name: string;
  short: string;
  critical: boolean;
  wanted: number;
  have: number;
  cells: { round: string; questions: number; assigned: boolean; suggested: boolean; repeated: boolean }[];
}

export interface PlannedText {
  id: string;
  text: string;
  principle: string | null;
  repeated: boolean;
  /** The round that asks nearly the same. */
  near: string | null;
}

export type CoverageOp =
  | { op: "assign" | "unassign"; round: string; principle: string }
  | { op: "set_questions"; round: string; questions: string[] }
  | { op: "swap_question"; round: string; question: string };

export interface ToSettle {
  kind: "gap" | "critical" | "repeat" | "range" | "total" | "seat";
  title: string;
  text: string;
  action: { label: string; op: CoverageOp } | null;
}

export interface CoverageView {
  version: number;
  rounds: CoverageRound[];
  principles: CoveragePrinciple[];
  competencies: { id: string; name: string; rounds: string[] }[];
  questions: { round: string; items: PlannedText[] }[];
  covered: number;
  critical_twice: number;
  critical: number;
  repeats: number;
  to_settle: ToSettle[];
  seats: { text: string; ok: boolean }[];
  minutes: { total: number; min: number; max: number; ok: boolean };
}
