/** The bank of stories, what the linter finds in them, and who hears which. Offsets count Unicode scalar values. */
import type { Id, Time } from "../shared";

export type StoryStatus = "draft" | "ready";
export type StoryKind = "technical" | "people";
export type Strength = "leads" | "carries" | "touches";
export type StoryContext = "loop" | "phone";
export type Section = "situation" | "task" | "action" | "result" | "learning";

export interface StoryPrinciple {
  id: string;
  strength: Strength;
}

export interface StoryBrief {
  id: Id;
  title: string;
  status: StoryStatus;
  level: number;
  kind: StoryKind;
  year: number | null;
  employer: string;
  role: string;
  team: string;
  scope: string;
  context: StoryContext;
  principles: StoryPrinciple[];
  words: number;
  minutes_spoken: number;
  /** How many things there are to look at: one for each rule. */
  findings: number;
  told: number;
  last_told_at: Time | null;
  version: number;
  updated_at: Time;
}

export interface Finding {
  rule: string;
  section: Section | null;
  start: number;
  end: number;
  /** Within the section's own text. */
  section_start: number;
  section_end: number;
  quote: string;
  message: string;
  fix: string;
  /** The person has said that it stays as it is. */
  kept: boolean;
}

export interface Report {
  findings: Finding[];
  words: number;
  minutes_spoken: number;
  i_count: number;
  we_count: number;
  actors: { word: "I" | "we"; section_start: number; section_end: number }[];
  sections: { section: Section; words: number; minutes: number }[];
}

export type StoryText = Record<Section, string>;

export interface Story extends StoryBrief, StoryText {
  kept: { rule: string; quote: string }[];
  /** When it was told aloud and how long that took, the newest last. */
  tellings: { at: Time; context: StoryContext; seconds: number }[];
  report: Report;
}

/** What `PUT /prep/stories/{id}` takes. */
export type StoryInput = StoryText &
  Pick<Story, "version" | "title" | "status" | "level" | "kind" | "year" | "employer" | "role" | "team" | "scope" | "context" | "principles" | "kept">;

export interface NewStory {
  title: string;
  principles?: StoryPrinciple[];
  kind?: StoryKind;
}

export interface Bank {
  items: StoryBrief[];
  /** Findings over the whole bank. */
  bank: { rule: string; message: string; fix: string; stories: Id[] }[];
}

export interface StoryVersions {
  items: { n: number; at: Time; title: string; words: number; findings: number }[];
}

/** What `GET /prep/stories/{id}/versions/{n}` answers. */
export type StoryVersion = StoryText & { n: number; at: Time; title: string };

export type LintInput = StoryText & Pick<Story, "level" | "context"> & Partial<Omit<StoryInput, "version">>;

export interface Rules {
  items: { id: string; title: string; help: string }[];
}

export interface MatrixRound {
  round: string;
  name: string;
  slots: number;
  wanted: string[];
  told: { story_id: Id; title: string; principles: string[] }[];
  holes: string[];
}

export interface Matrix {
  principles: { id: string; name: string; short: string; critical: boolean; wanted: number; count: number }[];
  stories: StoryBrief[];
  rounds: MatrixRound[];
  /** With fewer stories there is no split over rounds yet. */
  ready_from: number | null;
  alternatives: { words: string; loses: string[] }[];
  next: { title: string; why: string; principles: string[]; holes_today: number; holes_then: number } | null;
  seed: { story_id: Id; title: string; quote: string; ask: string } | null;
  bank: {
    failures: number;
    employers: { largest: number; of: number };
    technical: number;
    people: number;
    duplicates: [Id, Id][];
  };
}

export interface StoryImport {
  format: "markdown" | "csv";
  text: string;
  dry_run: boolean;
}

export interface StoryImported {
  created: number;
  stories: string[];
  faults: { line: number; message: string }[];
}

export interface ModelStory extends StoryText {
  id: Id;
  level: number;
  theme: string;
  title: string;
  principles: StoryPrinciple[];
  notes: { section: Section; start: number; end: number; quote: string; text: string }[];
}

export interface ModelStories {
  items: ModelStory[];
}
