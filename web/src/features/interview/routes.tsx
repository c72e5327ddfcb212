/** My interviews, the page of one, and my scorecards. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

export const whens = ["past"] as const;
export const seats = ["lead", "shadow"] as const;
export const answers = ["waiting"] as const;
export const panes = ["kit", "notes", "scorecard"] as const;
export const cardLists = ["owed", "drafts", "submitted"] as const;

const list = createRoute({
  getParentRoute: () => framedRoute,
  path: "/interviews",
  validateSearch: (raw: Record<string, unknown>) => ({
    when: oneOf(raw["when"], whens),
    seat: oneOf(raw["seat"], seats),
    answer: oneOf(raw["answer"], answers),
  }),
  component: lazyRouteComponent(() => import("./InterviewsPage"), "InterviewsPage"),
});

const interview = createRoute({
  getParentRoute: () => framedRoute,
  path: "/interviews/$id",
  validateSearch: (raw: Record<string, unknown>) => ({ pane: oneOf(raw["pane"], panes) }),
  staticData: { rail: true },
  component: lazyRouteComponent(() => import("./InterviewPage"), "InterviewPage"),
});

const scorecards = createRoute({
  getParentRoute: () => framedRoute,
  path: "/scorecards",
  validateSearch: (raw: Record<string, unknown>) => ({ show: oneOf(raw["show"], cardLists) }),
  component: lazyRouteComponent(() => import("./ScorecardsPage"), "ScorecardsPage"),
});

export const routes = [list, interview, scorecards] as const;
