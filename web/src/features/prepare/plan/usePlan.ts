/** The plan of a week and what can be done to it. Every change shows at once and is put right by the server's answer. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { planQuery, PREP, prepKey } from "@/api/prep";
import type { BlockAction, CalendarLink, ItemAction, Plan, PlanItem } from "@/api/types/prep/plan";
import { after } from "@/lib/after";
import { toast, toastError, toastUndo } from "@/ui/toast";
import { dayWords } from "../dates";
import { finishBlock, moveBlock } from "./moves";
import { t } from "./words";

interface Change {
  path: string;
  body: ItemAction | BlockAction;
  /** How it looks until the server has answered. */
  at_once?: (plan: Plan) => Plan;
}

export function usePlan(week: string | undefined) {
  const queries = useQueryClient();
  const { queryKey } = planQuery(week);
  const query = useQuery({ ...planQuery(week), placeholderData: (old) => old });

  const change = useMutation({
    mutationFn: ({ path, body }: Change) => call<Plan>("post", `${PREP}/plan/${path}`, { body, query: { week } }),
    onMutate: async ({ at_once: atOnce }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      if (before && atOnce) queries.setQueryData(queryKey, atOnce(before));
      return { before };
    },
    onError: (error, _change, held) => {
      if (held?.before) queries.setQueryData(queryKey, held.before);
      toastError(error);
    },
    onSuccess: (plan, _change, held) => {
      // An answer for another week says nothing about the one that is shown.
      if (plan.week.from === held.before?.week.from) queries.setQueryData(queryKey, plan);
      void queries.invalidateQueries({ queryKey: prepKey("plan"), refetchType: plan.week.from === held.before?.week.from ? "none" : "active" });
    },
  });

  const send = (path: string, body: Change["body"], atOnce?: Change["at_once"]) =>
    change.mutateAsync({ path, body, ...(atOnce && { at_once: atOnce }) });
  const said = (done: Promise<unknown>, message: string, undo: () => Promise<unknown>) =>
    void done.then(() => toastUndo({ message, undo }), () => undefined);

  const block = (id: string) => ({
    move: (to: string) =>
      said(
        send(`blocks/${id}`, { action: "move", to }, (plan) => moveBlock(plan, id, to)),
        t("moved", { day: dayWords(to, to) }),
        () => send(`blocks/${id}`, { action: "undo" }),
      ),
    done: () =>
      said(send(`blocks/${id}`, { action: "done" }, (plan) => finishBlock(plan, id)), t("markedDone"), () =>
        send(`blocks/${id}`, { action: "undo" }),
      ),
    putBack: () => void send(`blocks/${id}`, { action: "undo" }).catch(() => undefined),
  });

  const item = (id: string) => {
    const act = (action: ItemAction["action"], message: string, back: ItemAction["action"]) =>
      said(send(`items/${id}`, { action }), message, () => send(`items/${id}`, { action: back }));
    return {
      tick: () => act("tick", t("didTick"), "untick"),
      /** What evidence had ticked counts by evidence again. */
      untick: (by: PlanItem["ticked_by"]) => act("untick", t("didUntick"), by === "hand" ? "tick" : "restore"),
      drop: () => act("drop", t("didDrop"), "restore"),
      restore: () => act("restore", t("didRestore"), "drop"),
    };
  };
  return { query, block, item };
}

export type PlanActions = Pick<ReturnType<typeof usePlan>, "block" | "item">;

export function useCalendarLink() {
  const link = useMutation({ mutationFn: () => call<CalendarLink>("post", `${PREP}/calendar-link`, { body: {} }) });
  const end = useMutation({ mutationFn: () => call<unknown>("delete", `${PREP}/calendar-link`) });
  const ended = () => {
    link.reset();
    toast(t("calendarEnded"));
  };
  return {
    url: link.data?.url ?? null,
    pending: link.isPending,
    make: () => after(link, undefined, () => undefined, toastError),
    ending: end.isPending,
    end: () => after(end, undefined, ended, toastError),
  };
}
