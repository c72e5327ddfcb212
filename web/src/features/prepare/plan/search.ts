/** Changes of the plan's address that keep the rest of it. */
import type { PlanSearch } from "../routes";

type Old = object;

export const withItems = (items: PlanSearch["items"]) => (old: Old): PlanSearch => ({ ...old, items });
export const withWeek = (week: PlanSearch["week"]) => (old: Old): PlanSearch => ({ ...old, week });
export const withView = (view: PlanSearch["view"]) => (old: Old): PlanSearch => ({ ...old, view });
