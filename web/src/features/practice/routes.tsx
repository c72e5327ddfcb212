/** Practising: drills, the basics of computer science, and whole rounds rehearsed alone. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

export const CONTEXTS = ["phone", "loop", "bar_raiser"] as const;

export interface DrillsSearch {
  principle?: string | undefined;
  /** Kind of round. */
  round?: string | undefined;
  context?: (typeof CONTEXTS)[number] | undefined;
  /** Each of these starts a drill at once. */
  pattern?: string | undefined;
  question?: string | undefined;
  story?: string | undefined;
}

const drills = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/drills",
  validateSearch: (raw: Record<string, unknown>): DrillsSearch => ({
    principle: text(raw["principle"]),
    round: text(raw["round"]),
    context: oneOf(raw["context"], CONTEXTS),
    pattern: text(raw["pattern"]),
    question: text(raw["question"]),
    story: text(raw["story"]),
  }),
  component: lazyRouteComponent(() => import("./drills/DrillsPage"), "DrillsPage"),
});

const drill = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/drills/$id",
  component: lazyRouteComponent(() => import("./drills/DrillPage"), "DrillPage"),
});

const fundamentals = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/fundamentals",
  validateSearch: (raw: Record<string, unknown>): { topic?: string | undefined } => ({ topic: text(raw["topic"]) }),
  component: lazyRouteComponent(() => import("./fundamentals/FundamentalsPage"), "FundamentalsPage"),
});

const rehearse = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/rehearse",
  /** A round starts at once. */
  validateSearch: (raw: Record<string, unknown>): { round?: string | undefined } => ({ round: text(raw["round"]) }),
  component: lazyRouteComponent(() => import("./rehearse/RehearsePage"), "RehearsePage"),
});

const rehearsal = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/rehearse/$id",
  component: lazyRouteComponent(() => import("./rehearse/RehearsalPage"), "RehearsalPage"),
});

export const routes = [drills, drill, fundamentals, rehearse, rehearsal] as const;
