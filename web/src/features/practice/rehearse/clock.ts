/** The clock of a rehearsed round: real seconds since its start, never behind what the interviewer has already said. */
import type { Rehearsal } from "@/api/types/prep/rehearsals";
import { position, type Segment } from "@/ui/parts/agenda";

/** Letters that fit under the whole bar of the panel. */
const LETTERS = 44;

export function segmentsOf({ agenda }: Pick<Rehearsal, "agenda">): Segment[] {
  const total = agenda.reduce((sum, part) => sum + part.minutes, 0);
  return agenda.map(({ name, minutes }) => ({
    name: name.toLowerCase(),
    short: name.length <= (minutes / total) * LETTERS ? name : undefined,
    minutes,
    kind: "main",
  }));
}

/** The part of the agenda that the clock is in. */
export const partAt = (rehearsal: Pick<Rehearsal, "agenda">, seconds: number): Rehearsal["agenda"][number] | undefined =>
  rehearsal.agenda[position(segmentsOf(rehearsal), seconds).index];

export const lastSaid = ({ lines }: Pick<Rehearsal, "lines">): number => lines.reduce((last, { at_seconds: at }) => Math.max(last, at), 0);

/**
 * Seconds that the clock runs ahead of the wall: a line may be stamped later than the wall says, when the round was
 * stepped on from outside.
 */
export function aheadBy(rehearsal: Pick<Rehearsal, "lines" | "started_at">, now: number): number {
  return Math.max(0, lastSaid(rehearsal) - Math.floor((now - Date.parse(rehearsal.started_at)) / 1000));
}

export const elapsedAt = (startedAt: string, ahead: number, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(startedAt)) / 1000) + ahead);
