/** What practising reads and changes beyond `api/prep`. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { drillsQuery, fundamentalsQuery, PREP, prepKey, rehearsalsQuery } from "@/api/prep";
import type { Drill, DrillAnswer, DrillRating, FundamentalsAnswer, NewDrill } from "@/api/types/prep/drills";
import type { NewRehearsal, Rehearsal, RehearsalSay, RehearsalScores } from "@/api/types/prep/rehearsals";
import type { Rules } from "@/api/types/prep/stories";
import type { Id } from "@/api/types/shared";
import { ApiProblem } from "@/lib/problem";

const drillPath = (id: Id) => `${PREP}/drills/${id}`;
const rehearsalPath = (id: Id) => `${PREP}/rehearsals/${id}`;

export const drillQuery = (id: Id) =>
  queryOptions({ queryKey: prepKey("drills", id), queryFn: ({ signal }) => call<Drill>("get", drillPath(id), { signal }) });

export const rehearsalQuery = (id: Id) =>
  queryOptions({ queryKey: prepKey("rehearsals", id), queryFn: ({ signal }) => call<Rehearsal>("get", rehearsalPath(id), { signal }) });

/** Comes with the program and changes with a new version of it only. */
export const rulesQuery = queryOptions({
  queryKey: ["prep-content", "rules"],
  queryFn: ({ signal }) => call<Rules>("get", `${PREP}/rules`, { signal }),
  staleTime: Infinity,
});

/** Whether a language model may ask; off until the person sets one up. */
export const modelQuery = queryOptions({
  queryKey: prepKey("model-interviewer"),
  queryFn: ({ signal }) => call<{ enabled: boolean; allowed: boolean; model: string }>("get", `${PREP}/model-interviewer`, { signal }),
  retry: false,
});

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.status === 409;

export function useStartDrill() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (drill: NewDrill) => call<Drill>("post", `${PREP}/drills`, { body: drill }),
    onSuccess: (drill) => {
      queries.setQueryData(drillQuery(drill.id).queryKey, drill);
      void queries.invalidateQueries({ queryKey: drillsQuery.queryKey, exact: true });
    },
  });
}

export type DrillStep =
  | { step: "answers"; body: DrillAnswer }
  | { step: "skip"; body: { version: number } }
  | { step: "end"; body: { version: number; rating: DrillRating } };

/** One step of a drill. Another window may have taken it first: then what is there now is read. */
export function useDrillStep(id: Id) {
  const queries = useQueryClient();
  const { queryKey } = drillQuery(id);
  return useMutation({
    mutationFn: ({ step, body }: DrillStep) => call<Drill>("post", `${drillPath(id)}/${step}`, { body }),
    onSuccess: (drill) => {
      queries.setQueryData(queryKey, drill);
      if (drill.state === "ended") void queries.invalidateQueries({ queryKey: prepKey(), refetchType: "none" });
    },
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey, exact: true });
    },
  });
}

export function useKeepAsStory(id: Id) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => call<{ story_id: Id }>("post", `${drillPath(id)}/keep`, { body: { version } }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: prepKey(), refetchType: "none" }),
  });
}

export function useDelete(kind: "drills" | "rehearsals", id: Id) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call<unknown>("delete", `${PREP}/${kind}/${id}`),
    onSuccess: () => {
      queries.removeQueries({ queryKey: prepKey(kind, id) });
      void queries.invalidateQueries({ queryKey: prepKey(kind), exact: true });
    },
  });
}

export function useAnswerFundamental() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, choice }: { id: Id; choice: number }) => call<FundamentalsAnswer>("post", `${PREP}/fundamentals/${id}`, { body: { choice } }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: fundamentalsQuery.queryKey, exact: true }),
  });
}

export function useStartRehearsal() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rehearsal: NewRehearsal) => call<Rehearsal>("post", `${PREP}/rehearsals`, { body: rehearsal }),
    onSuccess: (rehearsal) => {
      queries.setQueryData(rehearsalQuery(rehearsal.id).queryKey, rehearsal);
      void queries.invalidateQueries({ queryKey: rehearsalsQuery.queryKey, exact: true });
    },
  });
}

export type RehearsalStep =
  | { step: "say"; body: RehearsalSay }
  | { step: "tick"; body: { at_seconds: number; busy: boolean } }
  | { step: "finish"; body: { version: number } }
  | { step: "scorecard"; body: RehearsalScores };

export const stepRehearsal = (id: Id, { step, body }: RehearsalStep) => call<Rehearsal>("post", `${rehearsalPath(id)}/${step}`, { body });

export function useRehearsalStep(id: Id) {
  const queries = useQueryClient();
  const { queryKey } = rehearsalQuery(id);
  return useMutation({
    mutationFn: (step: RehearsalStep) => stepRehearsal(id, step),
    onSuccess: (rehearsal) => {
      queries.setQueryData(queryKey, rehearsal);
      if (rehearsal.state === "ended") void queries.invalidateQueries({ queryKey: prepKey(), refetchType: "none" });
    },
    onError: (error) => {
      if (isStale(error)) void queries.invalidateQueries({ queryKey, exact: true });
    },
  });
}
