/**
 * What the pages of the candidate's seat read. A topic `prep:<person>` reaches that person alone and makes everything
 * under `["prep"]` stale, so every key here begins with it.
 */
import { queryOptions } from "@tanstack/react-query";
import { call } from "./call";
import type { Drills, Fundamentals } from "./types/prep/drills";
import type { Guide } from "./types/prep/guide";
import type { AfterView, DayView, Plan } from "./types/prep/plan";
import type { Diagnostic, PrepNote, ProfileAnswer } from "./types/prep/profile";
import type { Readiness } from "./types/prep/readiness";
import type { Rehearsals } from "./types/prep/rehearsals";
import type { Bank, Matrix, StoryContext } from "./types/prep/stories";
import type { DateStr } from "./types/shared";

export const PREP = "/api/v1/prep";

export const prepKey = (...path: (string | undefined)[]) => ["prep", ...path] as const;

type Search = Record<string, string | undefined>;

const read = <Data>(path: string[], query: Search = {}) =>
  queryOptions({
    queryKey: prepKey(...path, ...Object.values(query)),
    queryFn: ({ signal }) => call<Data>("get", `${PREP}/${path.join("/")}`, { query, signal }),
  });

export const profileQuery = read<ProfileAnswer>(["profile"]);
/** Without a week, the one that holds today. */
export const planQuery = (week?: DateStr) => read<Plan>(["plan"], { week });
export const dayQuery = read<DayView>(["day"]);
export const afterQuery = read<AfterView>(["after"]);
export const noteQuery = (key: string) => read<PrepNote>(["notes", key]);
export const diagnosticQuery = read<Diagnostic>(["diagnostic"]);
export const bankQuery = read<Bank>(["stories"]);
export const matrixQuery = (context: StoryContext) => read<Matrix>(["matrix"], { context });
export const drillsQuery = read<Drills>(["drills"]);
export const fundamentalsQuery = read<Fundamentals>(["fundamentals"]);
export const rehearsalsQuery = read<Rehearsals>(["rehearsals"]);
export const readinessQuery = read<Readiness>(["readiness"]);
/** Comes with the program: it changes with a new version only. */
export const guideQuery = { ...read<Guide>(["guide"]), staleTime: Infinity };
