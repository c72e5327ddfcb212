/** Changes of the plan with a way back: each tells what was done and offers Undo. */
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ApplicationView } from "@/api/types/application";
import type { CoverageOp, CoverageView } from "@/api/types/coverage";
import { sentence } from "@/lib/problem";
import { toast, toastUndo } from "@/ui/toast";
import { gapsFilled, opsBack, shortOf } from "./plan";
import { coverageQuery, type PlanChange, usePlan } from "./queries";
import { t } from "./words";

export interface Planning {
  may: boolean;
  busy: boolean;
  refusal: string | null;
  dismiss: () => void;
  run: (op: CoverageOp) => void;
  /** Missing where there is nothing to fill. */
  fill: (() => void) | undefined;
}

export function usePlanning(view: ApplicationView, plan: CoverageView): Planning {
  const queries = useQueryClient();
  const change = usePlan(view.id);
  const [refusal, setRefusal] = useState<string | null>(null);
  const may = view.may.includes("plan_loop");
  const { queryKey } = coverageQuery(view.id);

  const attempt = async (what: PlanChange): Promise<CoverageView | null> => {
    setRefusal(null);
    try {
      return await change.mutateAsync(what);
    } catch (error) {
      setRefusal(sentence(error));
      return null;
    }
  };
  const tell = (message: string, before: CoverageView) =>
    toastUndo({
      message,
      undo: async () => {
        const now = queries.getQueryData(queryKey);
        const back = now ? opsBack(before, now) : [];
        if (back.length > 0) await attempt(back);
      },
    });
  const run = async (op: CoverageOp) => {
    const done = await attempt([op]);
    if (done) tell(said(plan, op), plan);
  };
  const fill = async () => {
    const done = await attempt("fill");
    const count = done ? gapsFilled(plan, done) : 0;
    if (done && count === 0) return toast(t("nothingFilled"));
    if (done) tell(t("filled", { count }), plan);
  };
  const hasGaps = plan.principles.some((row) => row.have < row.wanted);
  return {
    may,
    busy: change.isPending,
    refusal,
    dismiss: () => setRefusal(null),
    run: (op) => void run(op),
    fill: may && hasGaps ? () => void fill() : undefined,
  };
}

function said(plan: CoverageView, op: CoverageOp): string {
  const round = plan.rounds.find((each) => each.round === op.round);
  const who = round ? shortOf(round) : op.round;
  if (op.op !== "assign" && op.op !== "unassign") return t("swapped");
  const principle = plan.principles.find((each) => each.id === op.principle)?.name ?? op.principle;
  return t(op.op === "assign" ? "assigned" : "unassigned", { principle, who });
}
