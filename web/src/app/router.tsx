/** The router: the tree of features with the looks of frame, refusal and waiting. */
import { createRouter, Outlet } from "@tanstack/react-router";
import { framedRoute, openRoute, rootRoute } from "@/ui/frame/parents";
import { queries } from "./core";
import { routeTree } from "./features";
import { NotFound, PageBroke, PagePending } from "./PageStates";
import { Shell } from "./shell/Shell";
import { gate } from "./start";

/** A wait shorter than this shows nothing new; longer, the shape of what comes. */
const PENDING_MS = 150;
/** Once shown, the skeleton stays this long, so that it never flashes. */
const PENDING_MIN_MS = 200;

rootRoute.update({ component: Outlet });
openRoute.update({ component: Outlet });
framedRoute.update({ component: Shell });

export const router = createRouter({
  routeTree,
  context: { queries, gate: (href) => gate(queries, href) },
  defaultPreload: "intent",
  // Freshness belongs to the query client.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: PENDING_MS,
  defaultPendingMinMs: PENDING_MIN_MS,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageBroke,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
