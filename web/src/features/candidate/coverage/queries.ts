/** Reading and changing who probes what. A change shows at once and is taken back when it is refused. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { CoverageOp, CoverageView } from "@/api/types/coverage";
import type { ApplicationRow } from "@/api/types/pipeline";
import type { Id, List } from "@/api/types/shared";
import { withOps } from "./plan";

const path = (id: Id) => `/api/v1/applications/${encodeURIComponent(id)}/coverage`;

export const coverageQuery = (id: Id) =>
  queryOptions({
    queryKey: ["application", id, "coverage"],
    queryFn: ({ signal }) => call<CoverageView>("get", path(id), { signal }),
  });

export type PlanChange = CoverageOp[] | "fill";

export function usePlan(id: Id) {
  const queries = useQueryClient();
  const { queryKey } = coverageQuery(id);
  return useMutation({
    mutationFn: (change: PlanChange) => {
      const version = queries.getQueryData(queryKey)?.version ?? 0;
      if (change === "fill") return call<CoverageView>("post", `${path(id)}/fill`, { body: { version } });
      return call<CoverageView>("post", path(id), { body: { version, ops: change } });
    },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      if (before && change !== "fill") queries.setQueryData(queryKey, withOps(before, change));
      return { before };
    },
    onSuccess: (view) => {
      queries.setQueryData(queryKey, view);
      void queries.invalidateQueries({ queryKey: ["application", id, "page"] });
      void queries.invalidateQueries({ queryKey: ["loops"] });
    },
    onError: (_error, _change, context) => {
      if (context?.before) queries.setQueryData(queryKey, context.before);
      void queries.invalidateQueries({ queryKey });
    },
  });
}

export interface LoopsFilter {
  state: string;
  q: string | undefined;
}

export const loopsQuery = ({ state, q }: LoopsFilter) =>
  infiniteQueryOptions({
    queryKey: ["loops", state, q ?? ""],
    queryFn: ({ pageParam, signal }) =>
      call<List<ApplicationRow>>("get", "/api/v1/applications", { query: { state, q, sort: "due", limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });
