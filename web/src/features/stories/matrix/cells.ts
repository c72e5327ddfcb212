/** What a cell of the matrix holds, and in which order a phone lists the principles. Pure. */
import type { Matrix, MatrixRound, StoryBrief, Strength } from "@/api/types/prep/stories";

const ORDER: Strength[] = ["leads", "carries", "touches"];

/** Radius of the dot on a field of sixteen. */
export const RADIUS: Record<Strength, number> = { leads: 6.75, carries: 4.75, touches: 2.75 };

export const strengthOf = (story: StoryBrief, principle: string): Strength | undefined =>
  ORDER.find((strength) => story.principles.some((each) => each.id === principle && each.strength === strength));

type Principle = Matrix["principles"][number];

export const isGap = ({ count }: Principle): boolean => count === 0;
export const isWantedTwice = ({ wanted }: Principle): boolean => wanted >= 2;

export interface PrincipleLine {
  principle: Principle;
  stories: { story: StoryBrief; strength: Strength }[];
}

/** Gaps first, those wanted twice before the others; then what has too few; the rest as the process lists them. */
export function linesOf({ principles, stories }: Matrix): PrincipleLine[] {
  const missing = ({ wanted, count }: Principle) => Math.max(0, wanted - count);
  const rank = (principle: Principle) => (isGap(principle) ? 100 : 0) + missing(principle);
  return principles
    .map((principle, at) => ({ principle, at }))
    .toSorted((one, other) => rank(other.principle) - rank(one.principle) || one.at - other.at)
    .map(({ principle }) => ({
      principle,
      stories: stories
        .flatMap((story) => {
          const strength = strengthOf(story, principle.id);
          return strength ? [{ story, strength }] : [];
        })
        .toSorted((one, other) => ORDER.indexOf(one.strength) - ORDER.indexOf(other.strength)),
    }));
}

/** How many of the principles that the round asks for are told in it. */
export const heard = ({ wanted, holes }: MatrixRound): number => wanted.length - holes.length;
