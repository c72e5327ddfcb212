/** A requisition's board and table. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { framedRoute } from "@/ui/frame/parents";
import { pipelineQuery } from "./queries";
import { filtersOf, validateSearch } from "./search";

const pipeline = createRoute({
  getParentRoute: () => framedRoute,
  path: "/requisitions/$id",
  validateSearch,
  loaderDeps: ({ search }) => filtersOf(search),
  loader: ({ context, params, deps }) => void context.queries.prefetchQuery(pipelineQuery(params.id, deps)),
  component: lazyRouteComponent(() => import("./PipelinePage"), "PipelinePage"),
});

export const routes = [pipeline] as const;
