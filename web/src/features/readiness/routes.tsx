/** How ready somebody is, in words, and the failure patterns that show. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

export interface ReadinessSearch {
  /** By round when nothing is said. */
  by?: "principle" | undefined;
  view?: "table" | undefined;
}

const readiness = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/readiness",
  validateSearch: (raw: Record<string, unknown>): ReadinessSearch => ({ by: oneOf(raw["by"], ["principle"]), view: oneOf(raw["view"], ["table"]) }),
  component: lazyRouteComponent(() => import("./ReadinessPage"), "ReadinessPage"),
});

export const routes = [readiness] as const;
