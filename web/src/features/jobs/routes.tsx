/** The open positions, and applying for one. Needs no account. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { openRoute } from "@/ui/frame/parents";
import { openingQuery, openingsQuery } from "./queries";

const list = createRoute({
  getParentRoute: () => openRoute,
  path: "/jobs",
  loader: ({ context }) => void context.queries.prefetchQuery(openingsQuery),
  component: lazyRouteComponent(() => import("./JobsPage"), "JobsPage"),
});

const opening = createRoute({
  getParentRoute: () => openRoute,
  path: "/jobs/$slug",
  loader: ({ context, params }) => void context.queries.prefetchQuery(openingQuery(params.slug)),
  component: lazyRouteComponent(() => import("./OpeningPage"), "OpeningPage"),
});

export const routes = [list, opening] as const;
