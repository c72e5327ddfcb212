/** The ring is the usual length; past it the ring stays full and only the words change. */
import { clamp } from "@/ui/parts/clock";

export const RING = { size: 64, radius: 27 };

const AROUND = 2 * Math.PI * RING.radius;

/** Drawn part and the rest, as a dash pattern. */
export function ringDash(seconds: number, usual: number): string {
  const drawn = usual > 0 ? clamp(seconds / usual) * AROUND : 0;
  return `${drawn.toFixed(1)} ${(AROUND - drawn + 1).toFixed(1)}`;
}

export const isLong = (seconds: number, usual: number): boolean => seconds > usual;
