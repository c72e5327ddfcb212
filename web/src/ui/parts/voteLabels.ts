import { createContext, useContext } from "react";
import type { ScreenVote, Vote, VoteLabels } from "./judgement";

/** The words of a process that renames nothing. */
export const shippedLabels: Record<Vote | ScreenVote, string> = {
  hire: "Hire",
  lean_hire: "Lean hire",
  lean_no_hire: "Lean no hire",
  no_hire: "No hire",
  advance: "Advance",
  reject: "Reject",
};

/** A process may rename its votes: wrap the page and every part below says the new words. */
export const VoteLabelsContext = createContext<VoteLabels>({});

/** The words for votes: those given to the part, else those of the process, else the shipped ones. */
export function useVoteLabels(own?: VoteLabels): Record<Vote | ScreenVote, string> {
  const process = useContext(VoteLabelsContext);
  return { ...shippedLabels, ...process, ...own };
}
