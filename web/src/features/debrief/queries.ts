/** What the debrief reads and does. Its key is the topic that tells every open page to look again. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { DebriefLine, DebriefView, DebriefVote, OutcomeWord } from "@/api/types/debrief";
import type { List } from "@/api/types/shared";

/** Looking again is what tells the others that one is here. */
const LOOK_EVERY_MS = 30_000;

const path = (id: string, rest = "") => `/api/v1/applications/${encodeURIComponent(id)}/debrief${rest}`;

export const debriefsQuery = queryOptions({
  queryKey: ["today", "debriefs"],
  queryFn: ({ signal }) => call<List<DebriefLine>>("get", "/api/v1/debriefs", { signal }),
});

export const debriefQuery = (id: string) =>
  queryOptions({
    queryKey: ["debrief", id],
    queryFn: ({ signal }) => call<DebriefView>("get", path(id), { signal }),
    refetchInterval: LOOK_EVERY_MS,
  });

export type Step =
  | { verb: "open" | "finish-reading" | "end-reading" | "start-discussion" | "close-voting" | "agree" }
  | { verb: "start-reading"; body: { minutes: number } }
  | { verb: "vote" | "final-vote"; body: { vote: DebriefVote } }
  | { verb: "discuss"; body: { principle: string } }
  | { verb: "bar"; body: { raises: boolean; reason: string } }
  | { verb: "consensus"; body: { raises_bar: boolean } }
  | { verb: "veto"; body: { reason: string } }
  | { verb: "decide"; body: { outcome: OutcomeWord; level?: number; requisition_id?: string; override_reason?: string; cool_down_months?: number } };

export function useStep(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: Step) => call<DebriefView>("post", path(id, `/${step.verb}`), { body: "body" in step ? step.body : {} }),
    onSuccess: (view) => queries.setQueryData(debriefQuery(id).queryKey, view),
    // Somebody else may have gone on meanwhile: what is shown is looked up again either way.
    onError: () => void queries.invalidateQueries({ queryKey: ["debrief", id] }),
  });
}

export function useWaive(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ interview, reason }: { interview: string; reason: string }) =>
      call<unknown>("post", `/api/v1/interviews/${encodeURIComponent(interview)}/scorecard/waive`, { body: { reason } }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ["debrief", id] }),
  });
}
