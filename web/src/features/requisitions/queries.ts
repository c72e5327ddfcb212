/** Requisitions, and what the form chooses from: departments, processes, people. */
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { PersonLine, ProcessLine, ProcessVariants, Requisition, RequisitionState } from "@/api/types/requisition";
import type { List } from "@/api/types/shared";

const PAGE = 100;
/** More colleagues than a menu can offer are found by typing; the menu filters what it has. */
const MOST_PEOPLE = 200;

export const listQuery = (state: RequisitionState) =>
  infiniteQueryOptions({
    queryKey: ["requisition", "list", state],
    queryFn: ({ pageParam, signal }) =>
      call<List<Requisition>>("get", "/api/v1/requisitions", {
        query: { state, limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const requisitionQuery = (id: string) =>
  queryOptions({
    queryKey: ["requisition", id],
    queryFn: ({ signal }) => call<Requisition>("get", `/api/v1/requisitions/${id}`, { signal }),
  });

export const departmentsQuery = queryOptions({
  queryKey: ["department", "list"],
  queryFn: ({ signal }) => call<List<{ id: string; name: string }>>("get", "/api/v1/departments", { signal }),
});

export const processesQuery = queryOptions({
  queryKey: ["process", "list"],
  queryFn: ({ signal }) => call<{ items: ProcessLine[] }>("get", "/api/v1/processes", { signal }),
});

export const variantsQuery = (id: string, version: number | null) =>
  queryOptions({
    queryKey: ["process", id, version],
    queryFn: ({ signal }) =>
      call<ProcessVariants>("get", `/api/v1/processes/${id}`, { query: { version: version ?? undefined }, signal }),
    enabled: id !== "",
  });

async function everybody(signal: AbortSignal): Promise<PersonLine[]> {
  const found: PersonLine[] = [];
  let cursor: string | undefined;
  do {
    const query = { active: true, limit: MOST_PEOPLE, cursor };
    const page: List<PersonLine> = await call("get", "/api/v1/people", { query, signal });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return found;
}

export const peopleQuery = queryOptions({ queryKey: ["person", "choices"], queryFn: ({ signal }) => everybody(signal) });

export function useSave(id: string | null) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      id === null
        ? call<Requisition>("post", "/api/v1/requisitions", { body })
        : call<Requisition>("patch", `/api/v1/requisitions/${id}`, { body }),
    onSuccess: async (saved) => {
      queries.setQueryData(requisitionQuery(saved.id).queryKey, saved);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["requisition"] }),
        // The sidebar names requisitions too.
        queries.invalidateQueries({ queryKey: ["session"] }),
      ]);
    },
  });
}
