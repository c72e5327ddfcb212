/** An opening at a level, bound to a process version. */
import type { LifeState } from "./pipeline";
import type { Id, PersonRef, Time } from "./shared";

export type RequisitionState = "draft" | "open" | "closed";

export interface Requisition {
  id: Id;
  title: string;
  level: number;
  /** The organisation's own number of the opening. */
  code: string;
  department: { id: Id; name: string };
  process: { id: string; version: number; variant: string | null };
  state: RequisitionState;
  openings: number;
  location: string;
  description: string;
  /** Its name in the public address. */
  slug: string;
  hiring_manager: PersonRef;
  recruiter: PersonRef;
  bar_raiser: PersonRef | null;
  team: { person: PersonRef; role: string }[];
  approvers: PersonRef[];
  time_zone: string;
  counts: Partial<Record<LifeState, number>>;
  created_at: Time;
  version: number;
  may: string[];
}

export interface ProcessLine {
  id: string;
  name: string;
  level: number;
  version: number;
  versions: number[];
}

export interface ProcessVariants {
  id: string;
  version: number;
  variants: { id: string; name: string; summary: string }[];
}

export interface PersonLine {
  id: Id;
  name: string;
  title: string;
  level: number;
  department: { id: Id; name: string } | null;
  trainings: string[];
  roles: string[];
  active: boolean;
}
