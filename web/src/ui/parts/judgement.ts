/**
 * Votes and ratings, and the bar between them. Scales run from no hire (left, 1) to hire (right, 4);
 * there is no neutral step, so the bar always has two steps on either side.
 */
export type Vote = "hire" | "lean_hire" | "lean_no_hire" | "no_hire";
/** A screen ends without a scale: on to the next stage, or not. */
export type ScreenVote = "advance" | "reject";
export type Rating = 1 | 2 | 3 | 4;
export type VoteLabels = Partial<Record<Vote | ScreenVote, string>>;

/** In the order of the scale, left to right. */
export const votes: readonly Vote[] = ["no_hire", "lean_no_hire", "lean_hire", "hire"];
export const screenVotes: readonly ScreenVote[] = ["reject", "advance"];
export const ratings: readonly Rating[] = [1, 2, 3, 4];

const ratingOf: Record<Vote, Rating> = { no_hire: 1, lean_no_hire: 2, lean_hire: 3, hire: 4 };

/** The vote whose place, glyph and colour a screen's answer takes: it is always a sure one. */
export function onScale(vote: Vote | ScreenVote): Vote {
  if (vote === "advance") return "hire";
  return vote === "reject" ? "no_hire" : vote;
}

/** The rating that shares a vote's place on the scale, and so its colour. */
export function step(vote: Vote): Rating {
  return ratingOf[vote];
}

export function raisesBar(value: Vote | Rating): boolean {
  return (typeof value === "number" ? value : step(value)) > 2;
}

/** A sure vote is drawn filled, a leaning one as an outline. */
export function isSure(vote: Vote): boolean {
  return vote === "hire" || vote === "no_hire";
}
