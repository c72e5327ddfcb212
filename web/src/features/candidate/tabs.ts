/** The parts of the page and what they hold. */
import type { ApplicationView } from "@/api/types/application";
import type { IconName } from "@/ui/icons/Icon";
import type { CandidateSearch } from "./routes";
import { t } from "./words";

export interface Tab {
  tab: CandidateSearch["tab"];
  label: string;
  count?: number;
}

export const roundsOf = (view: ApplicationView) => [...view.screens, ...view.loop.rounds];

export function tabsOf(view: ApplicationView): Tab[] {
  const held = roundsOf(view).filter((round) => round.interview_id !== null).length;
  return [
    { tab: undefined, label: t("overview") },
    { tab: "resume", label: t("resume") },
    { tab: "interviews", label: t("interviews"), count: held },
    { tab: "questions", label: t("questions"), count: view.questions_asked.length },
    ...(view.rejection ? [{ tab: "feedback" as const, label: t("feedback") }] : []),
  ];
}

/** The debrief is sealed until it is open. */
export const debriefIcon = (view: ApplicationView): IconName => (view.debrief.state === null ? "lock" : "debrief");
