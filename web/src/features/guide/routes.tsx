/** The field guide: all articles with a search over them, and one article. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";

const guide = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/guide",
  validateSearch: (raw: Record<string, unknown>): { q?: string | undefined } => ({ q: text(raw["q"]) }),
  component: lazyRouteComponent(() => import("./GuidePage"), "GuidePage"),
});

const article = createRoute({
  getParentRoute: () => framedRoute,
  path: "/prepare/guide/$id",
  component: lazyRouteComponent(() => import("./ArticlePage"), "ArticlePage"),
});

export const routes = [guide, article] as const;
