/** Search over everything the person may see. */
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "./call";

export interface Hit {
  kind: string;
  id: string;
  title: string;
  detail: string;
  /** Where it leads. */
  href: string;
}

/** One letter finds half the database and says nothing. */
const SHORTEST = 2;

const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ["search", words],
    queryFn: ({ signal }) => call<{ items: Hit[] }>("get", "/api/v1/search", { query: { q: words }, signal }),
    enabled: words.length >= SHORTEST,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

export function useSearch(typed: string) {
  const words = typed.trim();
  const { data, isFetching, error } = useQuery(searchQuery(words));
  const hits: Hit[] = words.length >= SHORTEST ? (data?.items ?? []) : [];
  return { hits, searching: isFetching, error };
}
