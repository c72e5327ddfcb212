import { queryOptions } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { Opening, Openings } from "@/api/types/public";

export const openingsQuery = queryOptions({
  queryKey: ["openings"],
  queryFn: ({ signal }) => call<Openings>("get", "/api/v1/openings", { signal }),
});

export const openingQuery = (slug: string) =>
  queryOptions({
    queryKey: ["openings", slug],
    queryFn: ({ signal }) => call<Opening>("get", `/api/v1/openings/${encodeURIComponent(slug)}`, { signal }),
    // What stands beside a half-filled form does not change under the hand.
    staleTime: Infinity,
  });
