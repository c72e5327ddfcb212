/** The candidate's seat: start, plan, notes, the day itself, what follows it, and who may see it all (nobody). */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

const start = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare",
  component: lazyRouteComponent(() => import("./start/StartPage"), "StartPage"),
});

export interface PlanSearch {
  /** The Monday of another week. */
  week?: string | undefined;
  items?: "all" | undefined;
  /** In the last days, the week in place of the run-up. */
  view?: "week" | undefined;
}

const plan = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/plan",
  validateSearch: (raw: Record<string, unknown>): PlanSearch => ({
    week: text(raw["week"]),
    items: oneOf(raw["items"], ["all"]),
    view: oneOf(raw["view"], ["week"]),
  }),
  component: lazyRouteComponent(() => import("./plan/PlanPage"), "PlanPage"),
});

const diagnostic = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/diagnostic",
  component: lazyRouteComponent(() => import("./diagnostic/DiagnosticPage"), "DiagnosticPage"),
});

const day = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/day",
  component: lazyRouteComponent(() => import("./day/DayPage"), "DayPage"),
});

const after = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/after",
  component: lazyRouteComponent(() => import("./after/AfterPage"), "AfterPage"),
});

const notes = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/notes",
  component: lazyRouteComponent(() => import("./notes/NotesPage"), "NotesPage"),
});

const note = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/notes/$key",
  component: lazyRouteComponent(() => import("./notes/NotePage"), "NotePage"),
});

const settings = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/settings",
  component: lazyRouteComponent(() => import("./settings/SettingsPage"), "PrepSettingsPage"),
});

export const routes = [start, plan, diagnostic, day, after, notes, note, settings] as const;
