/** The rounds of a loop as the strip draws them: over their real days, in the viewer's zone. */
import type { ApplicationView, LoopRound, ScorecardRow } from "@/api/types/application";
import { clock, dayDistance, isoDay, longDay } from "@/lib/time";
import type { RoundState, StripDay, StripRound } from "@/ui/parts/LoopStrip";
import { t } from "./words";

interface Look {
  zone: string;
  now: number;
}

/** State and its word. What is in says only that it is in. */
export function roundLook(round: LoopRound, row: ScorecardRow | undefined, now: number): [RoundState, string] {
  if (round.state === "cancelled") return ["cancelled", t("stateCancelled")];
  if (round.scorecard === "waived") return ["waived", t("stateWaived")];
  if (round.scorecard === "in") return round.mine ? ["in", `${t("stateYours")}, ${t("stateIn").toLowerCase()}`] : ["in", t("stateIn")];
  if (round.state === "declined") return ["late", t("stateDeclined")];
  if (round.state === "running") return ["live", t("stateRunning")];
  if (round.state === "unplanned") return ["planned", t("stateToBook")];
  if (round.state === "held") {
    const late = row?.due_at ? new Date(row.due_at).getTime() < now : false;
    if (round.mine) return [late ? "late" : "mine", t("stateYours")];
    return late ? ["late", t("stateOwed")] : ["held", t("stateHeld")];
  }
  return round.mine ? ["mine", t("stateYours")] : ["planned", t("statePlanned")];
}

/** "Behavioral 1" of "Behavioral 1: leadership and people". */
export const plainName = ({ name }: Pick<LoopRound, "name">): string => name.split(":")[0] ?? name;

function dayLabel(at: string, { zone, now }: Look): string {
  const [weekday = "", rest = ""] = longDay(at, zone).split(", ");
  const distance = dayDistance(at, zone, now);
  const near = distance === 0 ? t("today") : distance === 1 ? t("tomorrow") : distance === -1 ? t("yesterday") : null;
  return near ? `${near}, ${weekday} ${rest.split(" ")[0] ?? ""}` : `${weekday} ${rest}`;
}

/** After every moment. */
const LAST = "9999";
const byStart = (a: LoopRound, b: LoopRound) => (a.starts_at ?? LAST).localeCompare(b.starts_at ?? LAST);

/** Booked rounds by their day, then one group of those that are not booked. */
export function stripDays(
  rounds: readonly LoopRound[],
  rows: readonly ScorecardRow[],
  look: Look,
  onBook?: (round: string) => void,
): StripDay[] {
  const days = new Map<string, StripDay & { rounds: StripRound[] }>();
  for (const round of rounds.toSorted(byStart)) {
    const at = round.starts_at;
    const id = at ? isoDay(at, look.zone) : "open";
    const day = days.get(id) ?? { id, label: at ? dayLabel(at, look) : t("notBooked"), rounds: [] };
    days.set(id, day);
    const row = rows.find((each) => each.interview_id === round.interview_id);
    const [state, stateWord] = roundLook(round, row, look.now);
    day.rounds.push({
      id: round.round,
      name: plainName(round),
      start: at ? clock(at, look.zone) : t("minutes", { count: round.minutes }),
      minutes: round.minutes,
      state,
      stateWord,
      ...(round.lead && { person: { id: round.lead.id, name: round.lead.name, barRaiser: round.bar_raiser } }),
      ...(round.interview_id && round.mine && { href: `/interviews/${round.interview_id}` }),
      ...(!(round.interview_id && round.mine) && onBook && { onSelect: () => onBook(round.round) }),
    });
  }
  // A day of one round is too narrow for the whole date.
  return [...days.values()].map((day) => ({ ...day, label: day.rounds.length > 1 ? day.label : shorter(day.label) }));
}

const WEEKDAY = /(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*day/;
const MONTH = /(\d+ [A-Z][a-z]{2})[a-z]+/;
const shorter = (label: string) => label.replace(/, .*$/, "").replace(WEEKDAY, "$1").replace(MONTH, "$1");

/** Screens before the loop, the loop afterwards. */
export const isBeforeLoop = ({ state, on_hold }: Pick<ApplicationView, "state" | "on_hold">): boolean =>
  ["applied", "phone_screen", "technical_screen"].includes(on_hold?.from ?? state);

/** What both need to know about the two clocks: "times in CET, one hour earlier for Elena". */
export function zoneDifference(at: number, mine: string, theirs: string): number {
  const minutes = (zone: string) => {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });
    const read = Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, Number(part.value)]));
    return Date.UTC(read["year"] ?? 0, (read["month"] ?? 1) - 1, read["day"] ?? 1, read["hour"] ?? 0, read["minute"] ?? 0) / 60_000;
  };
  return minutes(theirs) - minutes(mine);
}
