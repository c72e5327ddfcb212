/** Who works here: the directory, a panel for one person, and the departments. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { flag, oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";
import { departmentsQuery, peopleQuery } from "./queries";

export const TRAININGS = ["principles", "interviewer", "bar_raiser"] as const;

export interface PeopleSearch {
  q?: string | undefined;
  department?: string | undefined;
  training?: (typeof TRAININGS)[number] | undefined;
  /** Those who have left, instead of those who are here. */
  left?: true | undefined;
  /** The open panel: a person's id, `new` or `departments`. */
  panel?: string | undefined;
}

const people = createRoute({
  getParentRoute: () => framedRoute,
  path: "/people",
  validateSearch: (raw: Record<string, unknown>): PeopleSearch => ({
    q: text(raw["q"]),
    department: text(raw["department"]),
    training: oneOf(raw["training"], TRAININGS),
    left: flag(raw["left"]),
    panel: text(raw["panel"]),
  }),
  loaderDeps: ({ search: { q, department, training, left } }) => ({ q, department, training, left }),
  loader: ({ context, deps }) => {
    void context.queries.prefetchInfiniteQuery(peopleQuery(deps));
    void context.queries.prefetchQuery(departmentsQuery);
  },
  component: lazyRouteComponent(() => import("./PeoplePage"), "PeoplePage"),
});

export const routes = [people] as const;
