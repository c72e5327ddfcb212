/** What every part of the plan's page may do. */
import { createContext, useContext } from "react";
import type { Plan } from "@/api/types/prep/plan";
import type { PlanActions } from "./usePlan";

export interface PlanPageValue extends PlanActions {
  plan: Plan;
}

export const PlanContext = createContext<PlanPageValue | null>(null);

export function usePlanPage(): PlanPageValue {
  const value = useContext(PlanContext);
  if (!value) throw new Error("parts of the plan are drawn inside its page");
  return value;
}
