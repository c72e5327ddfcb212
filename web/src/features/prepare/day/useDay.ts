/** Ticks of the day. They show at once and go back when the server does not take them. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/api/call";
import { dayQuery, PREP } from "@/api/prep";
import type { DayTick, DayView } from "@/api/types/prep/plan";
import { toastError } from "@/ui/toast";

const LISTS = ["run_up", "before", "remote_setup"] as const;

export function ticked(view: DayView, id: string, done: boolean): DayView {
  const change = (ticks: DayTick[]) => ticks.map((tick) => (tick.id === id ? { ...tick, done } : tick));
  return { ...view, ...Object.fromEntries(LISTS.map((list) => [list, change(view[list])])) };
}

export function useTickDay() {
  const queries = useQueryClient();
  const { queryKey } = dayQuery;
  const change = useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) => call<unknown>("post", `${PREP}/day/${id}`, { body: { done } }),
    onMutate: async ({ id, done }) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      if (before) queries.setQueryData(queryKey, ticked(before, id, done));
      return { before };
    },
    onError: (error, _tick, held) => {
      if (held?.before) queries.setQueryData(queryKey, held.before);
      toastError(error);
    },
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return (id: string, done: boolean) => change.mutate({ id, done });
}
