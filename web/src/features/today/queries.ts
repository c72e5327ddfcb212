/** What waits on the viewer, and the replies that are given without leaving the page. */
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import type { TodayView } from "@/api/types/today";
import { toast } from "@/ui/toast";
import { t } from "./words";

/** Whatever happens to an interview, a scorecard or a debrief makes the topic `today` stale. */
export const todayQuery = queryOptions({
  queryKey: ["today"],
  queryFn: ({ signal }) => call<TodayView>("get", "/api/v1/today", { signal }),
});

export type ReplyOp = "accept" | "decline";

interface Reply {
  interview: string;
  op: ReplyOp;
  reason?: string;
}

const WIRE = { accept: "accepted", decline: "declined" } as const;

/** The item leaves the list when the server has taken the reply; a refusal is the row's to show. */
export function useReply(title: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ interview, op, reason }: Reply) =>
      call<unknown>("post", `/api/v1/interviews/${interview}/reply`, { body: { reply: WIRE[op], ...(reason && { reason }) } }),
    onSuccess: async (_answer, { interview, op }) => {
      toast(t(op === "accept" ? "accepted" : "declined", { title }));
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["today"] }),
        queries.invalidateQueries({ queryKey: ["interview", interview] }),
      ]);
    },
  });
}
