/** What a plan is made from, the notes kept by hand, and what may be asked at the start. */
import type { DateStr, Id, Time } from "../shared";

export type PrepStage = "not_applied" | "applied" | "phone_screen" | "technical_screen" | "loop";

/** Monday first. */
export type WeekMinutes = [number, number, number, number, number, number, number];

export interface TeamNotes {
  team: string;
  initiatives: string;
  challenges: string;
  people: string;
}

export interface Profile {
  version: number;
  process_id: string;
  level: number;
  /** Role, team, company, as the person wrote it. */
  target: string;
  /** `null`: not yet known. */
  date: DateStr | null;
  time_zone: string;
  minutes_by_weekday: WeekMinutes;
  stage: PrepStage;
  remote: boolean;
  notes: TeamNotes;
  started_on: DateStr;
}

export interface ProfileAnswer {
  profile: Profile | null;
}

/** Words kept by hand: `introduction`, `team`, `questions-<round>`, `materials`, `logistics`. */
export interface PrepNote {
  version: number;
  text: string;
  entries: { id: Id; prompt: string; text: string }[];
}

export interface NewPrepare {
  name: string;
  email: string;
  password: string;
  time_zone: string;
}

export type DiagnosticArea = "principles" | "coding" | "design" | "people";

export interface Diagnostic {
  done_at: Time | null;
  questions: { id: Id; area: DiagnosticArea; kind: "choice" | "scale"; text: string; choices: string[] }[];
}

export interface DiagnosticAnswers {
  /** The number of the chosen answer, from 0. */
  answers: { id: Id; value: number }[];
}

export interface DiagnosticResult {
  areas: { area: DiagnosticArea; words: string; weak: string[] }[];
  changes: string[];
}
