import type { Rated } from "@/api/types/interview";
import { minutesSeconds } from "@/ui/parts/clock";
import type { ScorecardDraft } from "./draft";
import { t } from "./messages";
import type { Notebook } from "./notebook";

/** One thing that two versions have differently; `null` where a version has nothing. */
export interface Difference {
  label: string;
  theirs: string | null;
  mine: string | null;
}

const kept = (differences: Difference[]) => differences.filter(({ theirs, mine }) => theirs !== mine);

export function noteDifferences(theirs: Notebook, mine: Notebook): Difference[] {
  const there = new Map(theirs.notes.map((note) => [note.id, note]));
  const here = new Map(mine.notes.map((note) => [note.id, note]));
  const all = new Map([...there, ...here]);
  return kept(
    [...all.values()].map(({ id, at_seconds }) => ({
      label: at_seconds === null ? "" : minutesSeconds(at_seconds),
      theirs: there.get(id)?.text ?? null,
      mine: here.get(id)?.text ?? null,
    })),
  );
}

export function draftDifferences(theirs: ScorecardDraft, mine: ScorecardDraft, nameOfVote: (vote: string) => string): Difference[] {
  const said = (row: Rated | undefined) =>
    row ? [row.rating === null ? t("noRating") : String(row.rating), ...row.evidence.map((piece) => piece.text)].join(" · ") : null;
  const vote = (draft: ScorecardDraft) => (draft.vote === null ? t("none") : nameOfVote(draft.vote));
  return kept([
    ...mine.ratings.map((row) => ({
      label: row.name,
      theirs: said(theirs.ratings.find((other) => other.item === row.item)),
      mine: said(row),
    })),
    { label: t("vote"), theirs: vote(theirs), mine: vote(mine) },
    { label: t("reason"), theirs: theirs.vote_reason || null, mine: mine.vote_reason || null },
    { label: t("summary"), theirs: theirs.summary || null, mine: mine.summary || null },
  ]);
}
