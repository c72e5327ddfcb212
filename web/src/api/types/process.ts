/** A process as its page reads it: the resolved document (format `highbar-process/1`) and what the server adds in words. */
import type { Id } from "./shared";

export interface ProcessRow {
  id: string;
  name: string;
  level: number;
  version: number;
  versions: number[];
  requisitions: number;
}

export interface ProcessView {
  id: string;
  version: number;
  /** Newest first. */
  versions: number[];
  name: string;
  level: number;
  document: ProcessDocument;
  stages: { id: string; name: string; minutes: number | null; clock_words: string | null; band: Range | null }[];
  rounds: { id: string; in_loop: boolean; lead_words: string[] }[];
  loop_minutes: number;
  variants: { id: string; name: string; order: string[]; minutes: number }[];
  requisitions: { id: Id; title: string; version: number }[];
}

export interface Range {
  min: number;
  max: number;
}

export interface Item {
  id: string;
  text: string;
}

export interface NamedItem extends Item {
  name: string;
}

export interface BankQuestion extends Item {
  ladder: string[];
  theme?: string | null;
}

export type PackAnchors = Record<"1" | "2" | "3" | "4", string>;

export interface PackRound {
  id: string;
  name: string;
  short: string;
  kind: string;
  minutes: number;
  summary: string;
  outcome: "vote" | "advance_reject";
  tools: string[];
  focus: string[];
  style: string[];
  agenda: { id: string; name: string; minutes: number; text: string; steps: string[]; parts: { id: string; name: string; minutes: number }[] }[];
  principles: Range;
  suggested_principles: string[];
  competencies: string[];
  themes: NamedItem[];
  success: Item[];
  expectations: Item[];
  questions: BankQuestion[];
  votes: string[];
  exercises: { ids: string[]; kind: string } | null;
  lead: { veto: boolean };
}

export interface PackPrinciple {
  id: string;
  name: string;
  short: string;
  description: string;
  group: string;
  signs_for: string[];
  signs_against: string[];
  anchors: PackAnchors;
  questions: BankQuestion[];
}

export interface PackExercise {
  id: string;
  kind: string;
  title: string;
  category: string;
  difficulty: string;
  minutes: number;
  statement: string;
  examples: { input: string; output: string; note: string }[];
  clarifications: string[];
  hints: string[];
  solution_outline: string;
  complexity: string;
  extensions: string[];
  probes: string[];
  watch_for: string[];
}

export interface ProcessDocument {
  id: string;
  name: string;
  role: string;
  summary: string;
  level: number;
  stages: { id: string; kind: string; name: string; summary: string; looks_at: string[]; next: string[]; round: string | null }[];
  rounds: PackRound[];
  loop: { order: string[]; days: Range; minutes: Range; rounds: Range; critical_principles: string[]; critical_evidence: number; max_levels_below: number };
  variants: { id: string; name: string; summary: string; add: string[]; remove: string[] }[];
  principles: PackPrinciple[];
  competencies: { id: string; name: string; group: string; description: string; anchors: PackAnchors }[];
  clocks: { id: string; name: string; stage: string; from: string; summary: string; due: Record<string, number> }[];
  reference_bands: { id: string; stage: string; note: string; percent: Range }[];
  decision: { policy: string; rules: { id: string; text: string; rounds: string[]; votes: string[] }[] };
  formulas: { id: string; name: string; parts: string[]; principles: string[]; competencies: string[] }[];
  failure_patterns: { id: string; name: string; round_kind: string; sign: string; recovery: string; prevention: string }[];
  checklist: { id: string; phase: string; group: string; text: string }[];
  guidance: { id: string; topic: string; text: string }[];
  insights: { id: string; kind: string; name: string; text: string }[];
  exercises: PackExercise[];
  remote: { setup: string[]; communication: string[]; success: string[]; tools: string[]; days: Range } | null;
  cool_down: { default_months: number; min_months: number; max_months: number };
  feedback: { enabled_by_default: boolean };
  reference_questions: { id: string; theme: string; text: string; answer: string }[];
  templates: { id: string; subject: string; text: string }[];
  votes: { labels: Record<string, string> };
}

export interface Fault {
  file: string;
  line: number;
  column: number;
  code: string;
  message: string;
  remedy: string;
}

export interface Difference {
  path: string;
  here: string | null;
  there: string | null;
}
