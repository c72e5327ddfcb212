/** The small numbers beside the navigation. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { paths } from "./schema";

export type Counts = paths["/api/v1/counts"]["get"]["responses"]["200"]["content"]["application/json"];

/** Any change may move a count: the event stream makes this key stale with every message. */
export const countsQuery = queryOptions({
  queryKey: ["counts"],
  queryFn: () => answer(api.GET("/api/v1/counts")),
  retry: false,
});
