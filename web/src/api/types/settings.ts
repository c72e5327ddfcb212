/** What an administrator sets and reads: settings, mail that went out, the record, tokens. */
import type { DateStr, Id, PersonRef, Time } from "./shared";

export interface Template {
  id: string;
  subject: string;
  text: string;
}

export interface Settings {
  organisation: { name: string; time_zone: string; careers_intro: string };
  mail: { configured: boolean; from: string; smtp_host: string | null };
  feedback_enabled: boolean;
  decision_policy: "strict" | "advisory" | null;
  cool_down_months: number;
  votes_labels: Record<string, string>;
  holidays: DateStr[];
  templates: Template[];
  version: number;
}

export interface MailRow {
  id: Id;
  to: string;
  subject: string;
  created_at: Time;
  state: "queued" | "sent" | "failed" | "kept";
  error: string | null;
  application_id: Id | null;
}

export interface Mail extends MailRow {
  text: string;
  attachments: { name: string; media_type: string; content: string }[];
}

export interface AuditRow {
  seq: number;
  at: Time;
  actor: PersonRef | null;
  action: string;
  subject: string;
  hash: string;
}

export interface Token {
  id: Id;
  name: string;
  /** Only in the answer that made it. */
  token?: string;
  created_at: Time;
}
