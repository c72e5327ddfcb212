/** The list of requisitions, and the form that makes and changes one. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";
import { listQuery } from "./queries";

export const STATES = ["open", "draft", "closed"] as const;

export interface ListSearch {
  state?: (typeof STATES)[number] | undefined;
  q?: string | undefined;
}

const list = createRoute({
  getParentRoute: () => framedRoute,
  path: "/requisitions",
  validateSearch: (raw: Record<string, unknown>): ListSearch => ({ state: oneOf(raw["state"], STATES), q: text(raw["q"]) }),
  loaderDeps: ({ search }) => ({ state: search.state ?? "open" }),
  loader: ({ context, deps }) => void context.queries.prefetchInfiniteQuery(listQuery(deps.state)),
  component: lazyRouteComponent(() => import("./ListPage"), "ListPage"),
});

const create = createRoute({
  getParentRoute: () => framedRoute,
  path: "/requisitions/new",
  component: lazyRouteComponent(() => import("./FormPage"), "NewPage"),
});

const edit = createRoute({
  getParentRoute: () => framedRoute,
  path: "/requisitions/$id/edit",
  component: lazyRouteComponent(() => import("./FormPage"), "EditPage"),
});

export const routes = [list, create, edit] as const;
