import { useState } from "react";
import { CoverageMatrix } from "../parts/CoverageMatrix";
import type { CoverageRow } from "../parts/coverage";
import { QuestionLadder } from "../parts/QuestionLadder";
import { Sealed } from "../parts/Sealed";
import { SealedProgress } from "../parts/SealedProgress";
import { StageDiagram } from "../parts/StageDiagram";
import styles from "./Gallery.module.css";
import { coverage, panel } from "./samples";
import { Section, Specimen } from "./Specimen";

export function LoopSection() {
  const [rows, setRows] = useState<readonly CoverageRow[]>(coverage);
  const [chosen, setChosen] = useState("bar_raiser");
  const pick = (id: string) => ({ id, onSelect: () => setChosen(id), href: `#${id}` });
  const assign = (row: string, column: string) =>
    setRows(rows.map((old) => (old.id === row ? { ...old, cells: { ...old.cells, [column]: { kind: "questions", count: 1 } } } : old)));
  return (
    <Section title="Process and loop">
      <Specimen name="StageDiagram">
        <StageDiagram
          label="Stages and clocks"
          loop="loop"
          selected={chosen}
          stages={[
            { ...pick("applied"), name: "Applied" },
            { ...pick("phone"), name: "Phone screen", note: "30 min", clock: "by day 5", pass: "40–60 % pass*" },
            { ...pick("technical"), name: "Technical screen", note: "45 min", clock: "by day 12", pass: "50–70 % pass*" },
            { ...pick("loop"), name: "Loop", note: "7 rounds, 370 min", clock: "start day 14", pass: "15–25 % pass*" },
            { ...pick("debrief"), name: "Debrief", note: "no fixed length", clock: "within 2 d" },
            { ...pick("references"), name: "References", note: "3 people", clock: "by T0 + 3" },
            { ...pick("offer"), name: "Offer", clock: "by T0 + 5" },
          ]}
          rounds={[
            { ...pick("coding_1"), name: "Coding 1", minutes: 45 },
            { ...pick("coding_2"), name: "Coding 2", minutes: 45 },
            { ...pick("system_design"), name: "System design", minutes: 60 },
            { ...pick("behavioral_1"), name: "Behavioral 1", minutes: 50 },
            { ...pick("behavioral_2"), name: "Behavioral 2", minutes: 50 },
            { ...pick("bar_raiser"), name: "Bar Raiser", minutes: 60 },
            { ...pick("hiring_manager"), name: "Hiring manager", minutes: 60 },
          ]}
        />
      </Specimen>
      <Specimen name="CoverageMatrix">
        <CoverageMatrix label="Who probes which principle" columns={panel} rows={rows} onOpen={() => undefined} onAssign={assign} />
      </Specimen>
      <div className={styles.pair}>
        <div className={styles.pane}>
          <Ladder />
        </div>
        <div>
          <Specimen name="SealedProgress">
            <SealedProgress submitted={3} of={7} mine="yours is due tomorrow 17:00" />
          </Specimen>
          <Specimen name="SealedProgress, badge" row>
            <SealedProgress submitted={5} of={6} shape="badge" />
          </Specimen>
          <Specimen name="SealedProgress, strip">
            <div style={{ maxWidth: 180 }}>
              <SealedProgress submitted={3} of={7} shape="strip" slots={["in", "in", "mine", "in", "held", "missing", "broken"]} />
            </div>
          </Specimen>
          <Specimen name="Sealed">
            <div style={{ display: "grid", gap: 8, maxWidth: 260 }}>
              <Sealed />
              <Sealed shape="cell" />
              <Sealed shape="block" />
            </div>
          </Specimen>
        </div>
      </div>
    </Section>
  );
}

function Ladder() {
  const [asked, setAsked] = useState<Record<string, string>>({ decide: "15:40", who: "17:05" });
  const rung = (id: string, text: string) => ({ id, text, askedAt: asked[id] });
  return (
    <Specimen name="QuestionLadder">
      <QuestionLadder
        onQuestion={() => undefined}
        onRung={(_question, id) => setAsked({ ...asked, [id]: "24:10" })}
        questions={[
          { id: "1", text: "Who did you hire that has outgrown the role you gave them?", principle: "Hire and Develop the Best", state: "asked", time: "05:20, 9 min", rungs: [] },
          {
            id: "2",
            text: "Which decision of your director did you argue against?",
            principle: "Have Backbone",
            state: "now",
            time: "14:30",
            rungs: [
              rung("decide", "What was decided, and what did the others want?"),
              rung("who", "Who disagreed, and how did you find out?"),
              rung("data", "Which data did you bring, and which was missing?"),
              rung("commit", "When did you commit, and how did the team know?"),
              rung("today", "What would you change today?"),
            ],
          },
          { id: "3", text: "When did a team stop trusting you, and how did you learn of it?", principle: "Earn Trust", state: "ahead", time: "10 min", rungs: [] },
          { id: "4", text: "Which promise to another team were you about to break?", principle: "Deliver Results", state: "ahead", time: "10 min", rungs: [] },
        ]}
      />
    </Specimen>
  );
}
