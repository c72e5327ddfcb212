import type { ReactNode } from "react";
import type { ProcessView } from "@/api/types/process";
import { Clocks, Decision } from "./Decision";
import { Differences } from "./Differences";
import { Exercises } from "./Exercises";
import { Checklist, Failures, Guidance, References, Remote, Templates } from "./Lists";
import { Competencies, Principles } from "./Principles";
import styles from "./Process.module.css";
import { RoundKit } from "./RoundKit";
import type { ProcessSearch, Section } from "./routes";
import { Source } from "./Source";
import { Stages } from "./Stages";

export interface PartOfProps {
  process: ProcessView;
  section: Section;
  search: ProcessSearch;
}

export function PartOf({ process, section, search }: PartOfProps) {
  if (section === "rounds") return <RoundKit process={process} chosen={search.round} />;
  const { document } = process;
  const parts: Record<Exclude<Section, "rounds">, () => ReactNode> = {
    stages: () => <Stages document={document} />,
    principles: () => <Principles document={document} />,
    competencies: () => <Competencies document={document} />,
    exercises: () => <Exercises exercises={document.exercises} />,
    decision: () => <Decision process={process} />,
    clocks: () => <Clocks document={document} />,
    failures: () => <Failures document={document} />,
    checklist: () => <Checklist document={document} />,
    guidance: () => <Guidance document={document} />,
    remote: () => <Remote document={document} />,
    references: () => <References document={document} />,
    templates: () => <Templates document={document} />,
    differences: () => <Differences process={process} />,
    source: () => <Source id={process.id} version={process.version} file={search.file} />,
  };
  return <div className={styles.part}>{parts[section]()}</div>;
}
