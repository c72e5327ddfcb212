/** One's own scorecard while it is filled in. */
import type { Rehearsal, RehearsalScorecard, SelfRating } from "@/api/types/prep/rehearsals";
import type { Rating } from "@/api/types/shared";
import type { Anchors } from "@/ui/parts/AnchorList";

export interface CardItem {
  id: string;
  name: string;
  kind: "competency" | "principle";
  anchors: Anchors;
}

export interface CardDraft {
  ratings: Record<string, { rating: Rating | null; evidence: string }>;
  vote: string | null;
}

export const itemsOf = ({ competencies, principles }: RehearsalScorecard): CardItem[] => [
  ...competencies.map((item) => ({ ...item, kind: "competency" as const, anchors: anchorsOf(item.anchors) })),
  ...principles.map((item) => ({ ...item, kind: "principle" as const, anchors: anchorsOf(item.anchors) })),
];

const anchorsOf = (anchors: Record<string, string>): Anchors => ({ 1: anchors["1"], 2: anchors["2"], 3: anchors["3"], 4: anchors["4"] }) as Anchors;

export function draftOf({ ratings, vote }: RehearsalScorecard): CardDraft {
  return { vote, ratings: Object.fromEntries(ratings.map(({ id, rating, evidence }) => [id, { rating, evidence }])) };
}

export const rowOf = (draft: CardDraft, id: string) => draft.ratings[id] ?? { rating: null, evidence: "" };

export function withRow(draft: CardDraft, id: string, change: Partial<{ rating: Rating; evidence: string }>): CardDraft {
  return { ...draft, ratings: { ...draft.ratings, [id]: { ...rowOf(draft, id), ...change } } };
}

/** A further piece of evidence goes on a line of its own. */
export function withQuote(draft: CardDraft, id: string, quote: string): CardDraft {
  const { evidence } = rowOf(draft, id);
  return withRow(draft, id, { evidence: evidence.trim() === "" ? quote : `${evidence.trimEnd()}\n${quote}` });
}

/** What is rated, as it is sent. */
export const ratingsOf = (draft: CardDraft): SelfRating[] =>
  Object.entries(draft.ratings).flatMap(([id, { rating, evidence }]) => (rating === null ? [] : [{ id, rating, evidence: evidence.trim() }]));

export interface Lacking {
  unrated: number;
  unbacked: number;
  vote: boolean;
}

export function lackingIn(items: readonly CardItem[], draft: CardDraft): Lacking {
  const rows = items.map(({ id }) => rowOf(draft, id));
  return {
    unrated: rows.filter(({ rating }) => rating === null).length,
    unbacked: rows.filter(({ rating, evidence }) => rating !== null && evidence.trim() === "").length,
    vote: draft.vote === null,
  };
}

/** Earlier cards of the same round, the oldest first, and what each said of an item. */
export function earlierOf({ compare }: Pick<Rehearsal, "compare">, id: string): (Rating | null)[] {
  return compare.map(({ ratings }) => ratings.find((each) => each.id === id)?.rating ?? null);
}
