/** A candidate, their files, and who may be the same person. */
import type { LifeState } from "./pipeline";
import type { Id, RequisitionRef, Time } from "./shared";

export type DocumentKind = "resume" | "form" | "letter" | "other";

export interface DocumentFile {
  id: Id;
  name: string;
  kind: DocumentKind;
  media_type: string;
  bytes: number;
  pages: number | null;
  created_at: Time;
  by: string;
}

export interface Fact {
  label: string;
  value: string;
}

export interface Duplicate {
  id: Id;
  name: string;
  email: string;
  why: string;
}

export interface CandidateRow {
  id: Id;
  name: string;
  email: string;
  headline: string;
  location: string;
  applications: { id: Id; requisition: RequisitionRef; state: LifeState }[];
  updated_at: Time;
}

export interface CandidateRecord {
  id: Id;
  name: string;
  email: string;
  phone: string;
  headline: string;
  location: string;
  time_zone: string;
  links: string[];
  source: string;
  about: Fact[];
  documents: DocumentFile[];
  applications: { id: Id; requisition: RequisitionRef; state: LifeState; applied_at: Time }[];
  duplicates: Duplicate[];
  version: number;
  /** Of `edit`, `merge` and `upload`, what the viewer may do. */
  may: string[];
}
