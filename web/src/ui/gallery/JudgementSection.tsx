import { useState } from "react";
import { AnchorList } from "../parts/AnchorList";
import { AnchorTable } from "../parts/AnchorTable";
import { votes, type Rating, type ScreenVote, type Vote } from "../parts/judgement";
import { PrincipleName } from "../parts/PrincipleName";
import { RatingAxis, RatingScale } from "../parts/RatingScale";
import { ScoreChip } from "../parts/ScoreChip";
import { VoteBadge } from "../parts/VoteBadge";
import { VoteGlyph } from "../parts/VoteGlyph";
import { VoteLabelsContext } from "../parts/voteLabels";
import { ScreenVotePicker, VotePicker } from "../parts/VotePicker";
import styles from "./Gallery.module.css";
import { anchors } from "./samples";
import { Section, Specimen } from "./Specimen";

const renamed = { hire: "Inclined", lean_hire: "Rather inclined", lean_no_hire: "Rather not", no_hire: "Not inclined" };

export function JudgementSection() {
  return (
    <Section title="Judgement">
      <div className={styles.pair}>
        <div>
          <Specimen name="VoteGlyph" row>
            {votes.map((vote) => (
              <VoteGlyph key={vote} vote={vote} size={16} />
            ))}
          </Specimen>
          <Specimen name="VoteBadge" row>
            {votes.map((vote) => (
              <VoteBadge key={vote} vote={vote} />
            ))}
            <VoteBadge vote={null} />
          </Specimen>
          <Specimen name="VoteBadge, renamed by the process" row>
            <VoteLabelsContext value={renamed}>
              {votes.map((vote) => (
                <VoteBadge key={vote} vote={vote} />
              ))}
            </VoteLabelsContext>
          </Specimen>
          <Specimen name="ScoreChip" row>
            {([1, 2, 3, 4] as const).map((rating) => (
              <ScoreChip key={rating} rating={rating} />
            ))}
          </Specimen>
          <Specimen name="PrincipleName">
            <PrincipleName name="Have Backbone; Disagree and Commit" short="Have Backbone" critical />
            {", "}
            <PrincipleName name="Dive Deep" />
          </Specimen>
        </div>
        <div>
          <Picker name="VotePicker, open" start={null} />
          <Picker name="VotePicker, lean hire" start="lean_hire" />
          <Picker name="VotePicker, no hire" start="no_hire" />
          <ScreenPicker />
        </div>
      </div>
      <Specimen name="RatingScale with AnchorList">
        <div className={styles.score}>
          <RatingAxis />
          <RatedRow name="Have Backbone; Disagree and Commit" critical start={4} unfolded />
          <RatedRow name="Earn Trust" critical start={3} />
          <RatedRow name="Deliver Results" critical start={2} />
          <RatedRow name="Hire and Develop the Best" critical start={1} />
          <RatedRow name="Strive to be Earth’s Best Employer" start={null} />
        </div>
      </Specimen>
      <Specimen name="AnchorTable">
        <AnchorTable
          label="Anchors at L6"
          rows={[
            { id: "back", name: "Have Backbone", critical: true, anchors },
            { id: "own", name: "Ownership", anchors: { 1: "Waited to be told", 3: "Took on what nobody owned, to the end" } },
          ]}
        />
      </Specimen>
    </Section>
  );
}

function Picker({ name, start }: { name: string; start: Vote | null }) {
  const [vote, setVote] = useState(start);
  return (
    <Specimen name={name}>
      <div className={styles.score}>
        <VotePicker value={vote} onChange={setVote} label={name} />
      </div>
    </Specimen>
  );
}

interface RatedRowProps {
  name: string;
  critical?: boolean;
  start: Rating | null;
  unfolded?: boolean;
}

function RatedRow({ name, critical, start, unfolded }: RatedRowProps) {
  const [rating, setRating] = useState(start);
  return (
    <div style={{ padding: "7px 0", borderBottom: "1px solid var(--hb-line-faint)" }}>
      <div className="hb-row">
        <span className="hb-grow hb-med">
          <PrincipleName name={name} critical={critical} />
        </span>
        <RatingScale label={name} value={rating} onChange={setRating} />
      </div>
      {unfolded && (
        <div style={{ padding: "6px 0 4px" }}>
          <AnchorList anchors={anchors} value={rating} />
        </div>
      )}
    </div>
  );
}

function ScreenPicker() {
  const [vote, setVote] = useState<ScreenVote | null>("advance");
  return (
    <Specimen name="ScreenVotePicker">
      <ScreenVotePicker value={vote} onChange={setVote} />
    </Specimen>
  );
}
