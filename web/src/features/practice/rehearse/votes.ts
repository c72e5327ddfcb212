/** The server says votes in the words of the process, the best first on a scorecard. */
import { type ScreenVote, screenVotes, type Vote, type VoteLabels, votes } from "@/ui/parts/judgement";
import { shippedLabels } from "@/ui/parts/voteLabels";

const bestFirst: readonly Vote[] = votes.toReversed();
const screenBestFirst: readonly ScreenVote[] = screenVotes.toReversed();

const isScreen = (labels: readonly string[]): boolean => labels.length === screenVotes.length;

/** The scale behind the words of a scorecard. */
export const scaleOf = (labels: readonly string[]): readonly (Vote | ScreenVote)[] => (isScreen(labels) ? screenBestFirst : bestFirst);

/** The words as the pickers want them. */
export const labelsOf = (labels: readonly string[]): VoteLabels =>
  Object.fromEntries(scaleOf(labels).map((vote, at) => [vote, labels[at] ?? shippedLabels[vote]]));

/** A vote by its word on this card. */
export function voteOn(labels: readonly string[], word: string | null): Vote | ScreenVote | null {
  const at = word === null ? -1 : labels.indexOf(word);
  return scaleOf(labels)[at] ?? knownVote(word);
}

/** A vote by its word or id where no card says the words of the process. */
export function knownVote(word: string | null): Vote | ScreenVote | null {
  if (word === null) return null;
  const wanted = word.toLowerCase().replaceAll(" ", "_");
  return [...votes, ...screenVotes].find((vote) => vote === wanted) ?? null;
}
