import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { Difference, Fault, ProcessRow, ProcessView } from "@/api/types/process";

const address = (id: string) => `/api/v1/processes/${encodeURIComponent(id)}`;

export const processesQuery = queryOptions({
  queryKey: ["process", "rows"],
  queryFn: ({ signal }) => call<{ items: ProcessRow[] }>("get", "/api/v1/processes", { signal }),
});

export const processQuery = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ["process", id, "view", version ?? null],
    queryFn: ({ signal }) => call<ProcessView>("get", address(id), { query: { version }, signal }),
  });

export const sourceQuery = (id: string, version: number | undefined) =>
  queryOptions({
    queryKey: ["process", id, "source", version ?? null],
    queryFn: ({ signal }) =>
      call<{ version: number; files: Record<string, string> }>("get", `${address(id)}/source`, { query: { version }, signal }),
    staleTime: Infinity,
  });

export const diffQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ["process", id, "diff", other],
    queryFn: ({ signal }) => call<{ differences: Difference[] }>("get", `${address(id)}/diff`, { query: { with: other }, signal }),
    enabled: other !== "",
  });

/** What the files hold against them; asked again after each pause in typing. */
export const checkQuery = (files: Record<string, string>) =>
  queryOptions({
    queryKey: ["process-check", files],
    queryFn: ({ signal }) => call<{ faults: Fault[] }>("post", "/api/v1/processes/check", { body: { files }, signal }),
    placeholderData: (before) => before,
    staleTime: Infinity,
    gcTime: 60_000,
  });

export function useSaveVersion(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (files: Record<string, string>) => call<ProcessView>("post", `${address(id)}/versions`, { body: { files } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["process"] }),
  });
}
