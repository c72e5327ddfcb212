/** The next interview's agenda as the thin bar draws it: finer parts as blocks of their own, told as one. */
import type { AgendaPart } from "@/api/types/kit";
import type { Segment } from "@/ui/parts/agenda";

export function segments(agenda: readonly AgendaPart[]): Segment[] {
  const longest = Math.max(...agenda.map((part) => part.minutes));
  return agenda.flatMap((part): Segment[] => {
    const kind = part.minutes === longest ? "main" : undefined;
    const pieces = part.parts.length > 1 ? part.parts : [part];
    return pieces.map((piece) => ({ name: piece.name, minutes: piece.minutes, ...(kind && { kind }) }));
  });
}

/** A block shorter than this share has room for a short word only. */
const NARROW = 0.15;
const SHORT_WORD = 8;

/** A word that would be cut is left out: its minutes say enough, and the picture's label says it all. */
export function captions(agenda: readonly AgendaPart[]): { name: string; minutes: number }[] {
  const total = agenda.reduce((sum, part) => sum + part.minutes, 0);
  return agenda.map(({ name, minutes }) => {
    const cut = minutes / total < NARROW && name.length > SHORT_WORD;
    return { name: cut ? "" : name, minutes };
  });
}
