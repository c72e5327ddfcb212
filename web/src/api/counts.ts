/** The small numbers beside the navigation. They come with the session, which is cheap to ask again. */
import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "./client";
import type { Session } from "./session";

export type Counts = Session["counts"];

/** Any change may move a count: the event stream makes this key stale with every message. */
export const countsQuery = queryOptions({
  queryKey: ["counts"],
  queryFn: async () => (await answer(api.GET("/api/v1/session"))).counts,
  retry: false,
});
