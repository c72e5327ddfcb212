/** An application's page, the planning of its loop, and the list of loops under way. */
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { oneOf, text } from "@/lib/search-params";
import { framedRoute } from "@/ui/frame/parents";
import { applicationQuery } from "./queries";

export const TABS = ["resume", "interviews", "questions", "feedback"] as const;
export const KINDS = ["interviews", "mail"] as const;
export const STEPS = ["time", "send"] as const;
export const SHOWN = ["competencies", "questions"] as const;
export const LOOP_STATES = ["loop_planning", "loop_scheduled", "loop_running"] as const;

export interface CandidateSearch {
  tab?: (typeof TABS)[number] | undefined;
  /** Which entries the timeline shows. */
  log?: (typeof KINDS)[number] | undefined;
  /** The scorecard that is open for reading: an interview's id. */
  card?: string | undefined;
  /** The round whose booking is open. */
  book?: string | undefined;
}

const application = createRoute({
  getParentRoute: () => framedRoute,
  path: "/applications/$id",
  validateSearch: (raw: Record<string, unknown>): CandidateSearch => ({
    tab: oneOf(raw["tab"], TABS),
    log: oneOf(raw["log"], KINDS),
    card: text(raw["card"]),
    book: text(raw["book"]),
  }),
  loader: ({ context, params }) => void context.queries.prefetchQuery(applicationQuery(params.id)),
  component: lazyRouteComponent(() => import("./CandidatePage"), "CandidatePage"),
});

export const routes = [application] as const;
