/** What waits on one person, and nothing else. */
import type { InterviewRow } from "./interview";
import type { DueState } from "./pipeline";
import type { AgendaPart } from "./kit";
import type { DateStr, Id, PersonRef, Time } from "./shared";

/** A page to go to, or something done at once. */
export interface TodayAction {
  label: string;
  href?: string | null;
  op?: string | null;
  interview_id?: Id | null;
}

export interface WaitingItem {
  id: string;
  kind: string;
  title: string;
  badge: string | null;
  sealed: { in: number; of: number } | null;
  meta: string;
  due_at: Time | null;
  state: DueState;
  primary: TodayAction | null;
  secondary: TodayAction | null;
}

export interface RibbonEntry {
  interview_id: Id;
  candidate: string;
  round_name: string;
  starts_at: Time;
  ends_at: Time;
  state: string;
}

export interface NextInterview extends InterviewRow {
  agenda: AgendaPart[];
  probe: { name: string; critical: boolean }[];
  asked_before: number;
  candidate_time_zone: string;
  candidate_place: string;
  shadows: PersonRef[];
}

export interface TodayView {
  date: DateStr;
  time_zone: string;
  waiting: WaitingItem[];
  ribbon: RibbonEntry[];
  deadlines: { label: string; at: Time }[];
  next: NextInterview | null;
  week: InterviewRow[];
  load: { week: DateStr; interviews: number; limit: number }[];
  scorecards: { on_time: number; of: number; median_minutes: number | null; evidence_per_rating: number | null };
}
