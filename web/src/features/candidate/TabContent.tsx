/** The part of the page that the address names. */
import type { ApplicationView } from "@/api/types/application";
import { Feedback } from "./feedback/Feedback";
import { InterviewsTab } from "./InterviewsTab";
import { LoopSection } from "./LoopSection";
import { QuestionsTab } from "./QuestionsTab";
import { ResumeTab } from "./ResumeTab";
import type { CandidateSearch } from "./routes";
import { ScorecardsSection } from "./ScorecardsSection";
import { TimelineSection } from "./TimelineSection";

export interface TabContentProps {
  view: ApplicationView;
  search: CandidateSearch;
  onSearch: (change: CandidateSearch) => void;
  /** No other button of the page is the primary one. */
  primary: boolean;
}

export function TabContent({ view, search, onSearch, primary }: TabContentProps) {
  const onRound = (book: string) => onSearch({ book });
  switch (search.tab) {
    case "resume":
      return <ResumeTab view={view} />;
    case "interviews":
      return <InterviewsTab view={view} onRound={onRound} />;
    case "questions":
      return <QuestionsTab view={view} />;
    case "feedback":
      if (view.rejection) return <Feedback view={view} rejection={view.rejection} />;
  }
  return (
    <>
      <LoopSection view={view} onRound={onRound} />
      <ScorecardsSection view={view} open={search.card} onOpen={(card) => onSearch({ card })} primary={primary} />
      <TimelineSection id={view.id} kind={search.log} onKind={(log) => onSearch({ log })} mayComment={view.may.includes("comment")} />
    </>
  );
}
