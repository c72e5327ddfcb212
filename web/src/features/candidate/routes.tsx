/** An application's page, the planning of its loop, and the list of loops under way. */
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";
import { applicationQuery } from "./queries";

export const TABS = ["resume", "interviews", "questions", "feedback"] as const;
export const KINDS = ["interviews", "mail"] as const;
export const STEPS = ["time", "send"] as const;
export const SHOWN = ["competencies", "questions"] as const;
export const LOOP_STATES = ["loop_planning", "loop_scheduled", "loop_running"] as const;

export interface CandidateSearch {
  tab?: (typeof TABS)[number] | undefined;
  /** Which entries the timeline shows. */
  log?: (typeof KINDS)[number] | undefined;
  /** The scorecard that is open for reading: an interview's id. */
  card?: string | undefined;
  /** The round whose booking is open. */
  book?: string | undefined;
}

export interface LoopSearch {
  step?: (typeof STEPS)[number] | undefined;
  show?: (typeof SHOWN)[number] | undefined;
  book?: string | undefined;
}

export interface LoopsSearch {
  state?: (typeof LOOP_STATES)[number] | undefined;
  q?: string | undefined;
}

const application = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id",
  validateSearch: (raw: Record<string, unknown>): CandidateSearch => ({
    tab: oneOf(raw["tab"], TABS),
    log: oneOf(raw["log"], KINDS),
    card: text(raw["card"]),
    book: text(raw["book"]),
  }),
  loader: ({ context, params }) => void context.queries.prefetchQuery(applicationQuery(params.id)),
  component: lazyRouteComponent(() => import("./CandidatePage"), "CandidatePage"),
});

const plan = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id/loop",
  validateSearch: (raw: Record<string, unknown>): LoopSearch => ({
    step: oneOf(raw["step"], STEPS),
    show: oneOf(raw["show"], SHOWN),
    book: text(raw["book"]),
  }),
  component: lazyRouteComponent(() => import("./coverage/LoopPage"), "LoopPage"),
});

/** The name that tasks use for the first step of planning. */
const coverage = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id/coverage",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/applications/$id/loop", params, replace: true });
  },
});

const loops = createRoute({
  getParentRoute: () => framedRoute,
  path: "/loops",
  validateSearch: (raw: Record<string, unknown>): LoopsSearch => ({
    state: oneOf(raw["state"], LOOP_STATES),
    q: text(raw["q"]),
  }),
  component: lazyRouteComponent(() => import("./coverage/LoopsPage"), "LoopsPage"),
});

export const routes = [application, plan, coverage, loops] as const;
