/** Debriefs: the list, and one of them, live for everyone who takes part. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { framedRoute } from "@/ui/frame/parents";

const list = createRoute({
  getParentRoute: () => framedRoute,
  path: "/debriefs",
  component: lazyRouteComponent(() => import("./DebriefsPage"), "DebriefsPage"),
});

const one = createRoute({
  getParentRoute: () => framedRoute,
  path: "/debriefs/$id",
  staticData: { rail: true },
  component: lazyRouteComponent(() => import("./DebriefPage"), "DebriefPage"),
});

export const routes = [list, one] as const;
