/** The range picture: four steps of the voting scale, the line that is asked, what may be believed, and the evidence. */
import type { ReadinessRound } from "@/api/types/prep/readiness";

/** One step is 52 wide; 1 (no hire) to 4 (hire) stand in the middle of theirs. */
export const PICTURE = { width: 212, height: 30, left: 2, step: 52, middle: 15 };

/** Where a value between 1 and 4 lies; half a step of room on either side. */
export function place(value: number): number {
  const kept = Math.min(4.5, Math.max(0.5, value));
  return PICTURE.left + (kept - 0.5) * PICTURE.step;
}

/** The line stands at the lower edge of the step that is asked for. */
export const lineAt = (needs: ReadinessRound["needs"]): number => place(needs === "hire" ? 3.5 : 2.5);

export const STEPS = [1, 2, 3, 4].map((step) => ({ x: place(step - 0.5) + 0.5, width: PICTURE.step - 1, middle: place(step) }));

export interface Span {
  from: number;
  to: number;
}

/** Wide enough that every dot lies on it: a range is never narrower than its evidence. */
export function spanOf({ range, dots }: Pick<ReadinessRound, "range" | "dots">): Span | null {
  if (!range) return null;
  const values = dots.map(({ value }) => value);
  return { from: place(Math.min(range[0], ...values)) - 7, to: place(Math.max(range[1], ...values)) + 7 };
}

const LOOSE: Span = { from: place(0.9), to: place(4.1) };

/** Dashed: nothing solid stands there while there is too little to say. */
export const looseSpan = ({ range }: Pick<ReadinessRound, "range">): Span =>
  range ? { from: place(range[0]) - 7, to: place(range[1]) + 7 } : LOOSE;

/** Closer than this, two dots look like one. */
const APART = 6;

/** Dots that would lie on each other stand side by side: the nearest free place on either side of their value. */
export function dotPlaces(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of values) {
    const wanted = Math.round(place(value));
    const steps = Array.from({ length: values.length * 2 }, (_, at) => (at % 2 === 0 ? 1 : -1) * Math.ceil(at / 2) * APART);
    const free = steps.map((step) => wanted + step).find((x) => places.every((taken) => Math.abs(taken - x) >= APART));
    places.push(free ?? wanted);
  }
  return places;
}

export const TREND = { width: 66, height: 28, left: 2, right: 58 };

export interface Trend {
  /** One path for each stretch of weeks without a hole. */
  paths: string[];
  end: { x: number; y: number };
  direction: "rising" | "falling" | "flat" | "uneven";
}

/** Less than this is no change. */
const STILL = 0.15;

function directionOf(values: readonly number[]): Trend["direction"] {
  const steps = values.slice(1).map((value, at) => value - (values[at] ?? value));
  const whole = (values.at(-1) ?? 0) - (values[0] ?? 0);
  const ups = steps.some((step) => step > STILL);
  const downs = steps.some((step) => step < -STILL);
  if (ups && downs) return "uneven";
  if (Math.abs(whole) <= STILL) return "flat";
  return whole > 0 ? "rising" : "falling";
}

/** Nothing before there is a week with evidence. */
export function trendOf(weeks: readonly { value: number | null }[]): Trend | null {
  const { left, right, height } = TREND;
  const x = (at: number) => (weeks.length < 2 ? right : left + (at / (weeks.length - 1)) * (right - left));
  const y = (value: number) => height - 4 - ((Math.min(4, Math.max(1, value)) - 1) / 3) * (height - 8);
  const paths: string[] = [];
  let stretch = "";
  let end: Trend["end"] | null = null;
  weeks.forEach(({ value }, at) => {
    if (value === null) {
      if (stretch.includes("L")) paths.push(stretch);
      stretch = "";
      return;
    }
    const point = { x: x(at), y: y(value) };
    stretch += `${stretch === "" ? "M" : "L"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    end = point;
  });
  if (stretch.includes("L")) paths.push(stretch);
  return end && { paths, end, direction: directionOf(weeks.flatMap(({ value }) => (value === null ? [] : [value]))) };
}

const STEP_WORDS = ["no hire", "lean no hire", "lean hire", "hire"];

/** A value in the words of the scale. */
export const stepWords = (value: number): string => STEP_WORDS[Math.min(4, Math.max(1, Math.round(value))) - 1] ?? "";
