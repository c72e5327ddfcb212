/** The start page. `/today` is the address that older links carry. */
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { framedRoute } from "@/ui/frame/parents";
import { todayQuery } from "./queries";

const today = createRoute({
  getParentRoute: () => framedRoute,
  path: "/",
  // Asked for while the page's code loads; the page itself shows a failure.
  loader: ({ context }) => void context.queries.prefetchQuery(todayQuery),
  component: lazyRouteComponent(() => import("./TodayPage"), "TodayPage"),
});

const old = createRoute({
  getParentRoute: () => framedRoute,
  path: "/today",
  beforeLoad: () => {
    throw redirect({ to: "/" });
  },
});

export const routes = [today, old] as const;
