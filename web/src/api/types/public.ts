/** What people without an account see: open positions, and the page behind a candidate's own link. */
import type { DateStr, Time } from "./shared";

export interface Openings {
  organisation: string;
  intro: string;
  items: OpeningRow[];
}

export interface OpeningRow {
  slug: string;
  title: string;
  level: number;
  department: string;
  location: string;
}

export interface Opening extends OpeningRow {
  description: string;
  organisation: string;
  /** "System design, 60 minutes", in order. */
  rounds_words: string[];
  consent_text: string;
}

export interface Applied {
  status_link: string;
}

export interface StatusStep {
  name: string;
  words: string;
  state: "done" | "now" | "next";
  at: Time | null;
  by: DateStr | null;
}

export interface CandidateInterview {
  round_name: string;
  summary: string;
  starts_at: Time;
  ends_at: Time;
  minutes: number;
  /** "Ravi Nair, Senior Engineer (listens)" */
  with: string[];
  place: string;
  ics: string;
}

export interface CandidateStatus {
  candidate_name: string;
  role: string;
  organisation: string;
  state_words: string;
  headline: string;
  steps: StatusStep[];
  interviews: CandidateInterview[];
  dates: { name: string; by: DateStr; latest: DateStr | null }[];
  /** Empty when nobody knows it. */
  time_zone: string;
  thank_you: { due: Time | null; done: boolean; to: string; sent_at: Time | null; text: string | null } | null;
  documents: { name: string; bytes: number; created_at: Time }[];
  offer_link: string | null;
  outcome: {
    kind: "offer" | "rejected" | "withdrawn" | "hired";
    words: string;
    reapply_from: DateStr | null;
    feedback: string | null;
  } | null;
  contact: { name: string; email: string };
  remote_setup: string[];
  may: ("withdraw" | "documents" | "thank_you")[];
}
