/** The processes: the list, one in full, and making a new version of it. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text, whole } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";
import { processesQuery, processQuery } from "./queries";

/** Every part of a process has its own place in the address. */
export const SECTIONS = [
  "rounds",
  "stages",
  "principles",
  "competencies",
  "exercises",
  "decision",
  "clocks",
  "failures",
  "checklist",
  "guidance",
  "remote",
  "references",
  "templates",
  "differences",
  "source",
] as const;

export type Section = (typeof SECTIONS)[number];

export interface ProcessSearch {
  version?: number | undefined;
  section?: Section | undefined;
  round?: string | undefined;
  file?: string | undefined;
}

const list = createRoute({
  getParentRoute: () => framedRoute,
  path: "/processes",
  loader: ({ context }) => void context.queries.prefetchQuery(processesQuery),
  component: lazyRouteComponent(() => import("./ListPage"), "ListPage"),
});

const one = createRoute({
  getParentRoute: () => framedRoute,
  path: "/processes/$id",
  validateSearch: (raw: Record<string, unknown>): ProcessSearch => ({
    version: whole(raw["version"]),
    section: oneOf(raw["section"], SECTIONS),
    round: text(raw["round"]),
    file: text(raw["file"]),
  }),
  loaderDeps: ({ search }) => ({ version: search.version }),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(processQuery(params.id, deps.version)),
  component: lazyRouteComponent(() => import("./ProcessPage"), "ProcessPage"),
});

const edit = createRoute({
  getParentRoute: () => framedRoute,
  path: "/processes/$id/edit",
  component: lazyRouteComponent(() => import("./EditPage"), "EditPage"),
});

export const routes = [list, one, edit] as const;
