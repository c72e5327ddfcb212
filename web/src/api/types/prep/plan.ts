/** The dated plan, the day of the loop, and what follows it. Minutes are whole; dates are days in the profile's zone. */
import type { DateStr, Id, Time } from "../shared";

export type BlockKind = "story" | "drill" | "problem" | "design" | "rehearsal" | "fundamentals" | "research" | "rest" | "other";
export type BlockState = "done" | "today" | "planned" | "slipped";

export interface Block {
  id: Id;
  item_id: Id;
  title: string;
  detail: string;
  kind: BlockKind;
  minutes: number;
  state: BlockState;
  /** Where a slipped block stood before. */
  was: DateStr | null;
  href: string;
}

export interface PlanDay {
  date: DateStr;
  /** The minutes that the person gave, those used, and those planned; `over` is what does not fit. */
  available: number;
  done: number;
  planned: number;
  over: number;
  blocks: Block[];
}

export type Pace = "ahead" | "on_time" | "behind" | "none";

export interface PlanItem {
  id: Id;
  phase: string;
  group: string;
  title: string;
  words: string;
  have: number;
  want: number;
  /** Where `have` should stand today. */
  expected: number;
  due: DateStr | null;
  state: "open" | "ticked" | "dropped";
  ticked_by: "evidence" | "hand" | null;
  ticked_at: Time | null;
  pace: Pace;
  behind_by: number;
  pace_words: string;
  why: string;
  href: string;
}

export interface Slip {
  block_id: Id;
  item_id: Id;
  title: string;
  was: DateStr;
  now: DateStr;
  reason: string;
}

export interface WayOut {
  id: "more_time" | "later_date" | "drop";
  words: string;
  detail: string;
}

export interface BurnPoint {
  date: DateStr;
  minutes: number;
}

/** Minutes of evidence up to the loop. Half of the outcomes lie between `low50` and `high50`, four in five between the 80s. */
export interface Forecast {
  planned_minutes: number;
  done_minutes: number;
  title: string;
  words: string;
  points: BurnPoint[];
  plan_points: BurnPoint[];
  /** `null` as long as there is too little evidence to go on. */
  expected: number | null;
  low50: number | null;
  high50: number | null;
  low80: number | null;
  high80: number | null;
}

export interface Plan {
  headline: string;
  subline: string;
  today: DateStr;
  date: DateStr | null;
  weeks_left: number | null;
  next: { title: string; detail: string; minutes: number; href: string } | null;
  week: { from: DateStr; to: DateStr; days: PlanDay[] };
  items: PlanItem[];
  slipped: Slip[];
  ways_out: WayOut[];
  forecast: Forecast | null;
}

export interface ItemAction {
  action: "tick" | "untick" | "drop" | "restore";
  note?: string;
}

export interface BlockAction {
  action: "move" | "undo" | "done";
  to?: DateStr;
  minutes?: number;
}

export interface CalendarLink {
  url: string;
}

/** Something on the day to tick with `POST /prep/day/{id}`. */
export interface DayTick {
  id: Id;
  text: string;
  done: boolean;
}

export interface DayView {
  date: DateStr | null;
  remote: boolean;
  run_up: DayTick[];
  before: DayTick[];
  between: string[];
  each_round: string[];
  remote_setup: DayTick[];
  recoveries: { pattern: Id; name: string; round_kind: string; recovery: string }[];
  reminders: string[];
  rounds: {
    round: string;
    name: string;
    minutes: number;
    /** The person's own; where there are none, some to begin with. */
    questions_to_ask: string[];
    stories: { story_id: Id; title: string }[];
  }[];
}

export type AfterOutcome = "waiting" | "offer" | "rejected" | "withdrew";

export interface Sign {
  id: Id;
  text: string;
  /** Why it may mean nothing. */
  caution: string;
  seen: boolean;
}

/** What `PUT /prep/after` takes. */
export interface AfterInput {
  version: number;
  ended_at: Time | null;
  thanked: string[];
  signs: Id[];
  outcome: AfterOutcome;
  told_at: Time | null;
  cool_down_months: number;
  notes: string;
}

export interface AfterView extends AfterInput {
  thank_you_by: Time | null;
  expected: { id: Id; words: string; from: DateStr; to: DateStr }[];
  positive_signs: Sign[];
  concerning_signs: Sign[];
  if_rejected: string[];
  may_reapply_on: DateStr | null;
}
