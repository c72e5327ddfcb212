/**
 * The routes under which a feature hangs its own. `app/` gives them their looks and their gate.
 *
 *     const today = createRoute({ getParentRoute: () => framedRoute, path: "/today", component: lazyRouteComponent(...) });
 */
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute } from "@tanstack/react-router";

export interface RouterContext {
  queries: QueryClient;
  /** Lets a signed-in person pass; else throws the redirect to the right door. */
  gate(href: string): Promise<void>;
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** Work screens (interview, debrief) need the width: the sidebar becomes a rail of icons. */
    rail?: boolean;
  }
}

export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Signed-in pages inside the sidebar. */
export const framedRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "framed",
  beforeLoad: ({ context, location }) => context.gate(location.href),
});

/** Pages that need no session: sign-in, first run, links by mail, the public application form. */
export const openRoute = createRoute({ getParentRoute: () => rootRoute, id: "open" });
