/** The people of the organisation as the directory shows them. */
import type { DateStr, Id, PersonRef } from "./shared";

export type Training = "principles" | "interviewer" | "bar_raiser";
export type Role = "admin" | "recruiter";

export interface Hours {
  /** 1 is Monday. */
  days: number[];
  from: string;
  to: string;
}

export interface Person {
  id: Id;
  name: string;
  email: string;
  initials: string;
  title: string;
  department: { id: Id; name: string } | null;
  level: number;
  reports_to: PersonRef | null;
  trainings: Training[];
  roles: Role[];
  time_zone: string;
  hours: Hours;
  weekly_limit: number;
  active: boolean;
  invited: "none" | "pending" | "accepted";
  load: { week: DateStr; interviews: number }[];
  version: number;
}

export interface Department {
  id: Id;
  name: string;
}
