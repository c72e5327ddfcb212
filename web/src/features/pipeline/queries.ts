/** What the board and the table read. Everything begins with the requisition's topic. */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { ApplicationRow, ColumnStage, PipelineView } from "@/api/types/pipeline";
import type { List } from "@/api/types/shared";
import { STATES } from "./moves";
import type { Filters, Sort } from "./search";

export const pipelineKey = (id: string) => ["requisition", id, "pipeline"] as const;

export const pipelineQuery = (id: string, { q, waiting, owner }: Filters) =>
  queryOptions({
    queryKey: [...pipelineKey(id), { q, waiting, owner }],
    queryFn: ({ signal }) =>
      call<PipelineView>("get", `/api/v1/requisitions/${id}/pipeline`, { query: { q, waiting, owner }, signal }),
    // While a new filter is on its way the old cards stay.
    placeholderData: keepPreviousData,
  });

const PAGE = 50;

export interface TableFilters extends Filters {
  stage?: ColumnStage | undefined;
  sort?: Sort | undefined;
}

export const rowsKey = (id: string) => ["requisition", id, "applications"] as const;

export const rowsQuery = (id: string, { q, waiting, owner, stage, sort }: TableFilters) =>
  infiniteQueryOptions({
    queryKey: [...rowsKey(id), { q, waiting, owner, stage, sort }],
    queryFn: ({ pageParam, signal }) =>
      call<List<ApplicationRow>>("get", "/api/v1/applications", {
        query: {
          requisition: id,
          state: stage && STATES[stage].join(","),
          q,
          waiting,
          owner,
          sort,
          limit: PAGE,
          cursor: pageParam ?? undefined,
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
