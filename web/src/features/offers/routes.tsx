/** References and the offer: the team's pages, and the forms that open by link. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { framedRoute, openRoute } from "@/ui/frame/parents";

const references = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id/references",
  component: lazyRouteComponent(() => import("./ReferencesPage"), "ReferencesPage"),
});

const offer = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id/offer",
  component: lazyRouteComponent(() => import("./OfferPage"), "OfferPage"),
});

const referee = createRoute({
  getParentRoute: () => openRoute,
  path: "/references/$token",
  component: lazyRouteComponent(() => import("./RefereePage"), "RefereePage"),
});

const answer = createRoute({
  getParentRoute: () => openRoute,
  path: "/offers/$token",
  component: lazyRouteComponent(() => import("./AnswerPage"), "AnswerPage"),
});

export const routes = [references, offer] as const;
export const openRoutes = [referee, answer] as const;
