/** Debriefs: the list, and one of them, live for everyone who takes part. */
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
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

/** The address below the application, as mails and waiting lists name it. */
const below = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id/debrief",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/debriefs/$id", params: { id: params.id } });
  },
});

export const routes = [list, one, below] as const;
