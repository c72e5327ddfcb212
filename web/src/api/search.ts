/** Search over everything the person may see. */
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { paths } from "./schema";

export type Hit = paths["/api/v1/search"]["get"]["responses"]["200"]["content"]["application/json"]["hits"][number];

/** One letter finds half the database and says nothing. */
const SHORTEST = 2;

const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ["search", words],
    queryFn: ({ signal }) => answer(api.GET("/api/v1/search", { params: { query: { q: words } }, signal })),
    enabled: words.length >= SHORTEST,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

export function useSearch(typed: string) {
  const words = typed.trim();
  const { data, isFetching, error } = useQuery(searchQuery(words));
  const hits: Hit[] = words.length >= SHORTEST ? (data?.hits ?? []) : [];
  return { hits, searching: isFetching, error };
}
