/** A vote as the server says it: with its sign where the word is known, else the word alone. */
import { Badge } from "@/ui/parts/Badge";
import { VoteBadge } from "@/ui/parts/VoteBadge";
import { knownVote, voteOn } from "./votes";

/** `labels`: the words of the card that it stands on. */
export function VoteWord({ word, labels }: { word: string; labels?: readonly string[] }) {
  const vote = labels ? voteOn(labels, word) : knownVote(word);
  return vote ? <VoteBadge vote={vote} label={word} /> : <Badge>{word}</Badge>;
}
