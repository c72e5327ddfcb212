/**
 * Every feature is registered here and nowhere else: its routes under the frame (signed in) or in the open.
 * A feature's `routes.tsx` is part of the first load and stays tiny; its pages are imported lazily.
 */
import { framedRoute, openRoute, rootRoute } from "@/ui/frame/parents";
import { routes as firstRun } from "@/features/first-run/routes";
import { routes as session } from "@/features/session/routes";
import { lostRoute } from "./PageStates";
import { indexRoute } from "./start";

export const routeTree = rootRoute.addChildren([
  indexRoute,
  framedRoute.addChildren([lostRoute]),
  openRoute.addChildren([...session, ...firstRun]),
]);
