import type { Evidence, Item, Rated } from "@/api/types/interview";
import type { Rating, Vote } from "@/api/types/shared";

/** A scorecard while it is being written: one row for every item, rated or not. No rating and no vote is given by default. */
export interface ScorecardDraft {
  vote: Vote | null;
  vote_reason: string;
  summary: string;
  ratings: Rated[];
}

/** From what is stored to one row per item as assigned now, in one order of keys, so that two drafts compare as text. */
export function draftOf(items: readonly Item[], card: ScorecardDraft | null): ScorecardDraft {
  const known = new Map(card?.ratings.map((rated) => [rated.item, rated]));
  return {
    vote: card?.vote ?? null,
    vote_reason: card?.vote_reason ?? "",
    summary: card?.summary ?? "",
    ratings: items.map(({ item, kind, name }) => {
      const rated = known.get(item);
      const evidence = rated?.evidence.map(({ id, text, at_seconds }) => ({ id, text, at_seconds })) ?? [];
      return { item, kind, name, rating: rated?.rating ?? null, evidence };
    }),
  };
}

function withRow(draft: ScorecardDraft, item: string, change: (row: Rated) => Rated): ScorecardDraft {
  return { ...draft, ratings: draft.ratings.map((row) => (row.item === item ? change(row) : row)) };
}

export const withRating = (draft: ScorecardDraft, item: string, rating: Rating): ScorecardDraft =>
  withRow(draft, item, (row) => ({ ...row, rating }));

/** By time where there is one; what has none stays behind in the order it came. */
export const withEvidence = (draft: ScorecardDraft, item: string, evidence: Evidence): ScorecardDraft =>
  withRow(draft, item, (row) => ({
    ...row,
    evidence: [...row.evidence, evidence].toSorted((one, other) => (one.at_seconds ?? Infinity) - (other.at_seconds ?? Infinity) || 0),
  }));

/** Evidence whose text is emptied is removed. */
export const withEvidenceText = (draft: ScorecardDraft, item: string, id: string, text: string): ScorecardDraft =>
  withRow(draft, item, (row) => ({
    ...row,
    evidence: row.evidence.map((piece) => (piece.id === id ? { ...piece, text: text.trim() } : piece)).filter((piece) => piece.text !== ""),
  }));

export const withoutEvidence = (draft: ScorecardDraft, item: string, id: string): ScorecardDraft =>
  withEvidenceText(draft, item, id, "");

export function evidenceLike(draft: ScorecardDraft, item: string, like: Omit<Evidence, "id">): Evidence | undefined {
  const row = draft.ratings.find((candidate) => candidate.item === item);
  return row?.evidence.find((piece) => piece.text === like.text && piece.at_seconds === like.at_seconds);
}

/** The same words for the same item twice: the second time takes them back. */
export function withEvidenceToggled(draft: ScorecardDraft, item: string, evidence: Evidence): ScorecardDraft {
  const there = evidenceLike(draft, item, evidence);
  return there ? withoutEvidence(draft, item, there.id) : withEvidence(draft, item, evidence);
}

/** What still has to be done before the card may be submitted, by name of the item. */
export interface Missing {
  /** Neither rating nor evidence. */
  both: Rated[];
  rating: Rated[];
  evidence: Rated[];
  vote: boolean;
}

export function missingIn(draft: ScorecardDraft): Missing {
  const rated = (row: Rated) => row.rating !== null;
  const backed = (row: Rated) => row.evidence.length > 0;
  return {
    both: draft.ratings.filter((row) => !rated(row) && !backed(row)),
    rating: draft.ratings.filter((row) => !rated(row) && backed(row)),
    evidence: draft.ratings.filter((row) => rated(row) && !backed(row)),
    vote: draft.vote === null,
  };
}

export const isComplete = ({ both, rating, evidence, vote }: Missing): boolean =>
  both.length + rating.length + evidence.length === 0 && !vote;

/** The first row in the order of the card that is not done. */
export function firstMissing(draft: ScorecardDraft): string | null {
  return draft.ratings.find((row) => row.rating === null || row.evidence.length === 0)?.item ?? null;
}
