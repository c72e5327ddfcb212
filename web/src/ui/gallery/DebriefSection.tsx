import { useState } from "react";
import { byDisagreement } from "../parts/disagreement";
import { DisagreementDots } from "../parts/DisagreementDots";
import { EvidencePair } from "../parts/EvidencePair";
import { HeatGrid, type HeatRow } from "../parts/HeatGrid";
import { HeatLegend } from "../parts/HeatLegend";
import { PhaseStepper } from "../parts/PhaseStepper";
import { Segmented } from "../parts/Segmented";
import { VoteHistory } from "../parts/VoteHistory";
import { SideScroll } from "../parts/SideScroll";
import { heat, panel, trails } from "./samples";
import { Section, Specimen } from "./Specimen";

const phases = [
  { id: "gate", name: "Gate", note: "7 of 7" },
  { id: "reading", name: "Silent reading", note: "12 min" },
  { id: "revote", name: "Vote after reading", note: "2 changed" },
  { id: "talk", name: "Discussion", note: "2 of 7 · 18:20" },
  { id: "decision", name: "Decision" },
  { id: "outcome", name: "Outcome" },
];

const statements = { wei: "yes", priya: "yes", jonas: "yes", daniel: "no", ingrid: "yes" } as const;

const order = (row: HeatRow) => ({ ...row, ratings: panel.map((person) => row.ratings[person.id]), row });
const sorted = byDisagreement(heat.map(order)).map((entry) => entry.row);

export function DebriefSection() {
  const [current, setCurrent] = useState("back");
  const [view, setView] = useState("disagreement");
  return (
    <Section title="Debrief">
      <Specimen name="PhaseStepper">
        <PhaseStepper phases={phases} current="talk" />
      </Specimen>
      <Specimen name="VoteHistory and HeatGrid">
        <SideScroll label="Votes and ratings">
          <VoteHistory columns={panel} trails={trails} statements={statements} me="naledi" onCast={() => undefined} corner="7 of 7 scorecards in" />
          <div className="hb-row" style={{ flexWrap: "wrap", padding: "10px 0 6px", position: "sticky", left: 0, width: "100cqw" }}>
            <h4 className="hb-h-sec">Principles</h4>
            <Segmented
              label="Order of the principles"
              value={view}
              onChange={setView}
              options={[
                { value: "disagreement", label: "By disagreement" },
                { value: "formula", label: "Technical, leadership, culture" },
              ]}
            />
            <span style={{ marginLeft: "auto" }}>
              <HeatLegend />
            </span>
          </div>
          <HeatGrid
            label="Ratings by principle"
            columns={panel}
            rows={view === "formula" ? heat : sorted}
            head={false}
            current={current}
            onSelect={setCurrent}
            detail={() => <Evidence />}
          />
        </SideScroll>
      </Specimen>
      <Specimen name="VoteHistory, before reading is over">
        <VoteHistory columns={panel.slice(0, 4)} trails={{}} sealed corner="4 of 4 scorecards in" />
      </Specimen>
      <Specimen name="DisagreementDots" row>
        <DisagreementDots ratings={[1, 3]} />
        <DisagreementDots ratings={[1, 4, 2]} />
        <DisagreementDots ratings={[3, 4]} />
        <DisagreementDots ratings={[2]} />
        <DisagreementDots ratings={[]} />
      </Specimen>
    </Section>
  );
}

function Evidence() {
  const amara = panel[3];
  const daniel = panel[4];
  if (!amara || !daniel) return null;
  return (
    <EvidencePair
      pieces={[
        { id: "a", person: amara, rating: 4, where: "Behavioral 1, 23:40", text: "“Lost the argument, shipped the single policy on the date, and showed after a quarter which numbers had moved.”" },
        { id: "d", person: daniel, rating: 2, where: "Behavioral 2, 31:05", text: "“Agreed in the room twice and opened it again by mail. Could not say what would have changed the mind.”" },
      ]}
    />
  );
}
