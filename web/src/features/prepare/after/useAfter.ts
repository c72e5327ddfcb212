/** The page after the interview saves itself; a change shows at once, with what the server makes of it soon after. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "@/api/call";
import { afterQuery, PREP } from "@/api/prep";
import type { AfterInput, AfterView } from "@/api/types/prep/plan";
import { useAutosave } from "@/ui/prep/useAutosave";

const inputOf = ({ version, ended_at, thanked, signs, outcome, told_at, cool_down_months, notes }: AfterView): AfterInput => ({
  version, ended_at, thanked, signs, outcome, told_at, cool_down_months, notes,
});

export function useAfter(view: AfterView) {
  const queries = useQueryClient();
  const [input, setInput] = useState(() => inputOf(view));
  const { autosave, state } = useAutosave<AfterInput>({
    owner: "prep-after",
    words: ({ notes }) => notes,
    save: async (value) => {
      const held = queries.getQueryData(afterQuery.queryKey);
      const saved = await call<AfterView>("put", `${PREP}/after`, { body: { ...value, version: held?.version ?? value.version } });
      queries.setQueryData(afterQuery.queryKey, saved);
    },
  });
  const change = (part: Partial<AfterInput>) => {
    const next = { ...input, ...part };
    setInput(next);
    autosave.change(next);
  };
  /** After another window wrote: theirs is read, and what stands here goes over it. */
  const reread = async () => {
    await queries.refetchQueries({ queryKey: afterQuery.queryKey });
    await autosave.resume();
  };
  return { input, change, state, error: autosave.error(), reread };
}

/** Checked when it is in the list: pressing takes it in or out. */
export const toggled = (list: readonly string[], id: string): string[] =>
  list.includes(id) ? list.filter((each) => each !== id) : [...list, id];

/** What a date field gives, as an instant at noon of that day. */
export const noonOf = (date: string): string | null => (date === "" ? null : `${date}T12:00:00Z`);

/** A local date and time, as `datetime-local` writes it, and back. */
export const toInstant = (local: string): string | null => {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? null : at.toISOString().replace(/\.\d+Z$/, "Z");
};

export function toLocal(instant: string | null): string {
  if (!instant) return "";
  const at = new Date(instant);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
