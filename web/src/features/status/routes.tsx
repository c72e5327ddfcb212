/** The page of a candidate, behind the link that only they have. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { openRoute } from "@/ui/frame/parents";
import { statusQuery } from "./queries";

const status = createRoute({
  getParentRoute: () => openRoute,
  path: "/status/$token",
  loader: ({ context, params }) => void context.queries.prefetchQuery(statusQuery(params.token)),
  component: lazyRouteComponent(() => import("./StatusPage"), "StatusPage"),
});

export const routes = [status] as const;
