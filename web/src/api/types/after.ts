/** What follows a debrief: references and the offer. */
import type { DateStr, Id, PersonRef, Time } from "./shared";

export type Verdict = "confirmed" | "contradicted" | "cannot_say";

export interface ReferenceView {
  id: Id;
  name: string;
  email: string;
  relation: string;
  state: "requested" | "received" | "declined";
  requested_at: Time;
  received_at: Time | null;
  claims: string[];
  answers: { question: string; theme: string; text: string; verdict: Verdict | null }[] | null;
}

export interface Terms {
  base: number;
  currency: string;
  bonus: string;
  equity: string;
  start_date: DateStr;
  expires: DateStr;
  level: number;
  notes: string;
}

export interface OfferView {
  version: number;
  state: "draft" | "approval" | "approved" | "sent" | "accepted" | "declined" | "rescinded";
  terms: Terms | null;
  approvals: { person: PersonRef; state: "waiting" | "approved" | "returned"; at: Time | null; reason: string | null }[];
  letter: string;
  history: { at: Time; words: string }[];
  answer_words: string | null;
  may: string[];
}

/** The part of an application's page that these screens read. */
export interface AfterView {
  id: Id;
  version: number;
  state: string;
  candidate: { id: Id; name: string };
  requisition: { id: Id; title: string; level: number };
  references: ReferenceView[] | null;
  offer: OfferView | null;
  decision: { outcome: string; level: number | null; conditional: boolean } | null;
  may: string[];
}

export interface ReferenceForm {
  candidate_name: string;
  referee_name: string;
  organisation: string;
  role: string;
  questions: { id: string; theme: string; text: string; answer: "text" | "confirm" }[];
  claims: string[];
  state: "requested" | "received" | "declined";
}

export interface CandidateOffer {
  candidate_name: string;
  organisation: string;
  role: string;
  terms: { base: number; currency: string; bonus: string | null; equity: string | null; start_date: DateStr; expires: DateStr; level: number };
  letter: string;
  state: "sent" | "accepted" | "declined" | "rescinded" | "revised";
  contact: { name: string; email: string };
}
