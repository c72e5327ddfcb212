/** A week in the middle of a plan, for tests. */
import type { Block, Plan, PlanDay, PlanItem } from "@/api/types/prep/plan";

export const block = (id: string, minutes: number, state: Block["state"] = "planned", was: string | null = null): Block => ({
  id, item_id: `item-${id}`, title: `Block ${id}`, detail: "", kind: "story", minutes, state, was, href: `/prepare/stories/${id}`,
});

function day(date: string, available: number, ...blocks: Block[]): PlanDay {
  const sum = (done: boolean) => blocks.filter(({ state }) => (state === "done") === done).reduce((minutes, each) => minutes + each.minutes, 0);
  const [done, planned] = [sum(true), sum(false)];
  return { date, available, done, planned, over: Math.max(0, done + planned - available), blocks };
}

export const item = (id: string, part: Partial<PlanItem> = {}): PlanItem => ({
  id, phase: "8_weeks", group: "Technical", title: `Item ${id}`, words: "", have: 0, want: 1, expected: 0, due: null, state: "open",
  ticked_by: null, ticked_at: null, pace: "none", behind_by: 0, pace_words: "", why: "", href: "", ...part,
});

/** Today is Thursday, 1 October. */
export function samplePlan(part: Partial<Plan> = {}): Plan {
  return {
    headline: "One hour tonight is enough", subline: "", today: "2026-10-01", date: "2026-11-20", weeks_left: 7, next: null,
    week: {
      from: "2026-09-28",
      to: "2026-10-04",
      days: [
        day("2026-09-28", 60, block("a", 45, "done")),
        day("2026-09-29", 60),
        day("2026-09-30", 60),
        day("2026-10-01", 60, block("b", 40, "today"), block("c", 20, "today")),
        day("2026-10-02", 0),
        day("2026-10-03", 150, block("d", 70), block("e", 90, "slipped", "2026-09-24")),
        day("2026-10-04", 90),
      ],
    },
    items: [],
    slipped: [{ block_id: "e", item_id: "item-e", title: "Block e", was: "2026-09-24", now: "2026-10-03", reason: "" }],
    ways_out: [],
    forecast: null,
    ...part,
  };
}
