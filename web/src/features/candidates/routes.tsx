/** The list of candidates and applications, and a candidate's record. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

export const VIEWS = ["people"] as const;
export const STATES = [
  "applied",
  "phone_screen",
  "technical_screen",
  "loop_planning",
  "loop",
  "debrief",
  "references",
  "offer",
  "on_hold",
  "hired",
  "rejected",
  "withdrawn",
] as const;
export const WAITING = ["late", "today", "candidate"] as const;

export interface ListSearch {
  /** Without it: one row for each application. */
  view?: (typeof VIEWS)[number] | undefined;
  q?: string | undefined;
  state?: (typeof STATES)[number] | undefined;
  /** An opening's id. */
  requisition?: string | undefined;
  waiting?: (typeof WAITING)[number] | undefined;
}

const list = createRoute({
  getParentRoute: () => framedRoute,
  path: "/candidates",
  validateSearch: (raw: Record<string, unknown>): ListSearch => ({
    view: oneOf(raw["view"], VIEWS),
    q: text(raw["q"]),
    state: oneOf(raw["state"], STATES),
    requisition: text(raw["requisition"]),
    waiting: oneOf(raw["waiting"], WAITING),
  }),
  component: lazyRouteComponent(() => import("./ListPage"), "ListPage"),
});

export interface RecordSearch {
  /** The candidate to compare with, before both become one. */
  merge?: string | undefined;
}

const record = createRoute({
  getParentRoute: () => framedRoute,
  path: "/candidates/$id",
  validateSearch: (raw: Record<string, unknown>): RecordSearch => ({ merge: text(raw["merge"]) }),
  component: lazyRouteComponent(() => import("./RecordPage"), "RecordPage"),
});

export const routes = [list, record] as const;
