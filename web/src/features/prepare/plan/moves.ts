/** What a plan looks like at once after a change, before the server has answered with the whole of it. */
import type { Block, Plan, PlanDay, PlanItem } from "@/api/types/prep/plan";

const sum = (blocks: readonly Block[], counts: (block: Block) => boolean) =>
  blocks.filter(counts).reduce((minutes, block) => minutes + block.minutes, 0);

const isDone = ({ state }: Block) => state === "done";

/** The sums of a day from its blocks. */
function counted(day: PlanDay): PlanDay {
  const done = sum(day.blocks, isDone);
  const planned = sum(day.blocks, (block) => !isDone(block));
  return { ...day, done, planned, over: Math.max(0, done + planned - day.available) };
}

const inDays = (plan: Plan, change: (day: PlanDay) => PlanDay): Plan => ({ ...plan, week: { ...plan.week, days: plan.week.days.map(change) } });

export function findBlock(plan: Plan, id: string): { block: Block; day: PlanDay } | null {
  for (const day of plan.week.days) {
    const block = day.blocks.find((each) => each.id === id);
    if (block) return { block, day };
  }
  return null;
}

/** On a day outside the week that is shown, the block leaves it. */
export function moveBlock(plan: Plan, id: string, to: string): Plan {
  const found = findBlock(plan, id);
  if (!found || found.day.date === to) return plan;
  const moved: Block = { ...found.block, was: null, state: to === plan.today ? "today" : "planned" };
  const changed = inDays(plan, (day) => {
    if (day.date === found.day.date) return counted({ ...day, blocks: day.blocks.filter((block) => block.id !== id) });
    return day.date === to ? counted({ ...day, blocks: [...day.blocks, moved] }) : day;
  });
  return { ...changed, slipped: plan.slipped.filter((slip) => slip.block_id !== id) };
}

export function finishBlock(plan: Plan, id: string): Plan {
  const found = findBlock(plan, id);
  if (!found) return plan;
  return inDays(plan, (day) =>
    day.date === found.day.date
      ? counted({ ...day, blocks: day.blocks.map((block) => (block.id === id ? { ...block, state: "done" } : block)) })
      : day,
  );
}

/** Nothing is planned for a day that is over, nor for the day of the loop and later. */
export const isOpenDay = ({ today, date }: Plan, day: string): boolean => day >= today && (date === null || date <= today || day < date);

export const openDays = (plan: Plan): PlanDay[] => plan.week.days.filter((day) => isOpenDay(plan, day.date));

/** Where Alt and an arrow take a block; `null` at the edge of the week and of the past. */
export function nextDay(plan: Plan, id: string, step: 1 | -1): string | null {
  const found = findBlock(plan, id);
  if (!found || isDone(found.block)) return null;
  const days = openDays(plan).map(({ date }) => date);
  if (step === 1) return days.find((date) => date > found.day.date) ?? null;
  return days.findLast((date) => date < found.day.date) ?? null;
}

/** The first thing still to do today. */
export const nextBlock = (plan: Plan): Block | null =>
  plan.week.days.find((day) => day.date === plan.today)?.blocks.find((block) => !isDone(block)) ?? null;

/** The rows that the page shows before somebody asks for all. */
const MOST_OPEN = 7;

const byDue = (one: PlanItem, other: PlanItem) => (one.due ?? "9").localeCompare(other.due ?? "9");

/** What is due first, and at the end what was ticked last. The lists of the day itself have their own page. */
export function itemsDue(items: readonly PlanItem[]): PlanItem[] {
  const open = items.filter(({ state, phase }) => state === "open" && phase !== "day_of").toSorted(byDue);
  const latest = items
    .filter(({ state }) => state === "ticked")
    .toSorted((one, other) => (other.ticked_at ?? "").localeCompare(one.ticked_at ?? ""));
  return [...open.slice(0, MOST_OPEN), ...latest.slice(0, 1)];
}

/** All items under the headings of their groups, in the order of the checklist. */
export function itemGroups(items: readonly PlanItem[]): { group: string; items: PlanItem[] }[] {
  const groups = new Map<string, PlanItem[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups].map(([group, list]) => ({ group, items: list }));
}
