/** The small numbers beside the navigation; they come with the session. */
import { queryOptions } from "@tanstack/react-query";
import { call } from "./call";

export interface Counts {
  today: number;
  scorecards_due: number;
  debriefs: number;
  interviews: number;
}

/** Any change may move a count: the event stream makes this key stale with every message. */
export const countsQuery = queryOptions({
  queryKey: ["counts"],
  queryFn: async ({ signal }) => (await call<{ counts: Counts }>("get", "/api/v1/session", { signal })).counts,
  retry: false,
});
