/** What an interviewer takes along: agenda, questions and exercises of one round. */
import type { VoteKind } from "./shared";

export interface AgendaPart {
  id: string;
  name: string;
  minutes: number;
  text: string;
  steps: string[];
  parts: { id: string; name: string; minutes: number }[];
}

export interface Question {
  id: string;
  text: string;
  principle: string | null;
  theme: string | null;
  ladder: string[];
}

export interface Exercise {
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
  watch_for: string[];
  probes: string[];
}

export interface RoundView {
  id: string;
  name: string;
  short: string;
  kind: string;
  minutes: number;
  summary: string;
  tools: string[];
  veto: boolean;
  in_loop: boolean;
  agenda: AgendaPart[];
  focus: string[];
  principles: { min: number; max: number };
  competencies: string[];
  themes: { id: string; name: string; text: string }[];
  style: string[];
  success: { id: string; text: string }[];
  expectations: { id: string; text: string }[];
  questions: Question[];
  lead_words: string;
  votes: string[];
  vote_kind: VoteKind;
}
