/** Lists of applications and people, and one candidate's record. */
import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { CandidateRecord, CandidateRow, Fact } from "@/api/types/candidate";
import type { ApplicationRow } from "@/api/types/pipeline";
import type { Requisition } from "@/api/types/requisition";
import type { Id, List } from "@/api/types/shared";
import type { ListSearch } from "./routes";

const PAGE = 50;
const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: List<unknown>) => page.next ?? undefined,
  placeholderData: keepPreviousData,
};

export const applicationsQuery = ({ q, state, requisition, waiting }: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ["applications", "list", { q, state, requisition, waiting }],
    queryFn: ({ pageParam, signal }) =>
      call<List<ApplicationRow>>("get", "/api/v1/applications", {
        query: { q, state, requisition, waiting, limit: PAGE, cursor: pageParam },
        signal,
      }),
    ...pages,
  });

export const peopleQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["candidates", "list", q ?? ""],
    queryFn: ({ pageParam, signal }) =>
      call<List<CandidateRow>>("get", "/api/v1/candidates", { query: { q, limit: PAGE, cursor: pageParam }, signal }),
    ...pages,
  });

export const requisitionsQuery = queryOptions({
  queryKey: ["requisition", "names"],
  queryFn: async ({ signal }) =>
    (await call<List<Pick<Requisition, "id" | "title" | "level">>>("get", "/api/v1/requisitions", { query: { limit: 200 }, signal })).items,
});

const path = (id: Id, rest = "") => `/api/v1/candidates/${encodeURIComponent(id)}${rest}`;

export const recordQuery = (id: Id) =>
  queryOptions({
    queryKey: ["candidate", id],
    queryFn: ({ signal }) => call<CandidateRecord>("get", path(id), { signal }),
  });

export interface RecordFields {
  name: string;
  email: string;
  phone: string;
  headline: string;
  location: string;
  time_zone: string;
  source: string;
  links: string[];
  about: Fact[];
}

function useRenew() {
  const queries = useQueryClient();
  return (record: CandidateRecord) => {
    queries.setQueryData(recordQuery(record.id).queryKey, record);
    for (const topic of ["application", "applications", "candidates", "requisition"]) {
      void queries.invalidateQueries({ queryKey: [topic] });
    }
  };
}

export function useSave(id: Id) {
  const renew = useRenew();
  return useMutation({
    mutationFn: (change: Partial<RecordFields> & { version: number }) => call<CandidateRecord>("patch", path(id), { body: change }),
    onSuccess: renew,
  });
}

/** `kept` stays and takes over what the other has. */
export function useMerge() {
  const renew = useRenew();
  return useMutation({
    mutationFn: ({ kept, other }: { kept: CandidateRecord; other: Id }) =>
      call<CandidateRecord>("post", path(kept.id, "/merge"), { body: { other_id: other, version: kept.version } }),
    onSuccess: renew,
  });
}
