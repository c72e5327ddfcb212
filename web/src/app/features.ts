/**
 * Every feature is registered here and nowhere else: its routes under the frame (signed in) or in the open.
 * A feature's `routes.tsx` is part of the first load and stays tiny; its pages are imported lazily.
 */
import { framedRoute, openRoute, rootRoute } from "@/ui/frame/parents";
import { routes as candidate } from "@/features/candidate/routes";
import { routes as candidates } from "@/features/candidates/routes";
import { routes as debrief } from "@/features/debrief/routes";
import { routes as firstRun } from "@/features/first-run/routes";
import { routes as guide } from "@/features/guide/routes";
import { routes as interview } from "@/features/interview/routes";
import { openRoutes as offerPages, routes as offers } from "@/features/offers/routes";
import { routes as jobs } from "@/features/jobs/routes";
import { routes as people } from "@/features/people/routes";
import { routes as pipeline } from "@/features/pipeline/routes";
import { routes as prepare } from "@/features/prepare/routes";
import { routes as practice } from "@/features/practice/routes";
import { routes as process } from "@/features/process/routes";
import { routes as readiness } from "@/features/readiness/routes";
import { routes as requisitions } from "@/features/requisitions/routes";
import { routes as session } from "@/features/session/routes";
import { routes as settings } from "@/features/settings/routes";
import { routes as status } from "@/features/status/routes";
import { routes as stories } from "@/features/stories/routes";
import { routes as today } from "@/features/today/routes";
import { lostRoute } from "./PageStates";

/** One line for each feature. */
const framed = [
  ...today,
  ...interview,
  ...pipeline,
  ...debrief,
  ...offers,
  ...requisitions,
  ...people,
  ...process,
  ...settings,
  ...candidate,
  ...candidates,
  ...prepare,
  ...stories,
  ...guide,
  ...practice,
  ...readiness,
  lostRoute,
] as const;

export const routeTree = rootRoute.addChildren([
  framedRoute.addChildren(framed),
  openRoute.addChildren([...session, ...firstRun, ...offerPages, ...jobs, ...status]),
]);
