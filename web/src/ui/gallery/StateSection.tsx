import { Button } from "@mantine/core";
import { ConflictPane } from "../parts/ConflictPane";
import { DefinitionRows } from "../parts/DefinitionRows";
import type { EmptyDrawing } from "../parts/emptyDrawings";
import { EmptyState } from "../parts/EmptyState";
import { FileDrop } from "../parts/FileDrop";
import { InlineError } from "../parts/InlineError";
import { PdfFrame } from "../parts/PdfFrame";
import { SkeletonRows } from "../parts/SkeletonRows";
import { Timeline } from "../parts/Timeline";
import { VoteBadge } from "../parts/VoteBadge";
import styles from "./Gallery.module.css";
import { Section, Specimen } from "./Specimen";

const empties: Array<[EmptyDrawing, string, string]> = [
  ["board", "Nobody has applied to this requisition yet.", "Add a candidate"],
  ["day", "Nothing is booked for you this week.", "Set your working hours"],
  ["notes", "Your notes appear here with the minute of the interview.", "Write the first note"],
  ["votes", "Votes open once all scorecards are in.", "See who is missing"],
  ["lock", "No scorecard of this loop is sealed any more.", "Open the debrief"],
  ["search", "No candidate matches these filters.", "Clear the filters"],
];

/** One page with one line, so that the gallery needs no file beside it. */
const page =
  "data:application/pdf;base64,JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVHlwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNDIwIDIwMF0vQ29udGVudHMgNCAwIFIvUmVzb3VyY2VzPDwvRm9udDw8L0YxIDUgMCBSPj4+Pj4+ZW5kb2JqCjQgMCBvYmo8PC9MZW5ndGggNDQ+PnN0cmVhbQpCVCAvRjEgMTggVGYgNDAgMTIwIFRkIChSZXN1bWUsIHBhZ2UgMSkgVGogRVQKZW5kc3RyZWFtIGVuZG9iago1IDAgb2JqPDwvVHlwZS9Gb250L1N1YnR5cGUvVHlwZTEvQmFzZUZvbnQvSGVsdmV0aWNhPj5lbmRvYmoKdHJhaWxlcjw8L1Jvb3QgMSAwIFI+Pg==";

const nothing = () => undefined;

export function StateSection() {
  return (
    <Section title="Lists and states">
      <div className={styles.pair}>
        <Specimen name="Timeline">
          <Timeline
            days={[
              {
                id: "today",
                label: "Today",
                entries: [
                  { id: "1", icon: "lock", tone: "seal", text: <><strong>Priya Raman</strong> submitted Coding 2</>, time: "16:52", instant: "2026-11-23T15:52:00Z" },
                  { id: "2", icon: "video", text: "Coding 2 held, 45 of 45 min", time: "15:15", instant: "2026-11-23T14:15:00Z" },
                  { id: "3", icon: "video", tone: "accent", text: <><strong>You</strong> held Behavioral 1, 52 of 50 min</>, time: "13:52", instant: "2026-11-23T12:52:00Z" },
                ],
              },
              {
                id: "friday",
                label: "Friday 20 November",
                entries: [
                  { id: "4", icon: "pencil", text: <><strong>Tomás Ferreira</strong> gave Coding 2 to Priya Raman; nothing else moved</>, time: "09:12", instant: "2026-11-20T08:12:00Z" },
                ],
              },
            ]}
          />
        </Specimen>
        <div>
          <Specimen name="DefinitionRows">
            <DefinitionRows
              rows={[
                { term: "Led by", detail: "Trained Bar Raiser, L6 or above, another department" },
                { term: "Principles", detail: "3 to 6" },
                { term: "Vote needed", detail: <VoteBadge vote="hire" /> },
              ]}
            />
          </Specimen>
          <Specimen name="DefinitionRows, ends">
            <DefinitionRows ends rows={[{ term: "On time", detail: "17 of 19" }, { term: "Median after the interview", detail: "3 h 10 min" }]} />
          </Specimen>
          <Specimen name="SkeletonRows">
            <SkeletonRows avatar rows={3} />
          </Specimen>
        </div>
      </div>
      <Specimen name="InlineError">
        <InlineError what="the timeline could not be loaded" kept="Your 4 notes are kept in this browser." onRetry={nothing} />
      </Specimen>
      <Specimen name="ConflictPane">
        <ConflictPane
          sentence="Ingrid Solberg changed the summary while you were writing"
          theirName="Ingrid Solberg"
          theirs={{ when: "14:02", content: "Strong on people, thin on scale." }}
          yours={{ when: "14:03, not saved", content: "Strong on people. Scale was not asked about." }}
          onKeepTheirs={nothing}
          onKeepYours={nothing}
        />
      </Specimen>
      <Specimen name="EmptyState">
        <div className={styles.pair}>
          {empties.map(([drawing, why, action]) => (
            <EmptyState key={drawing} drawing={drawing} tight action={<Button size="xs">{action}</Button>}>
              {why}
            </EmptyState>
          ))}
        </div>
      </Specimen>
      <div className={styles.pair}>
        <Specimen name="FileDrop">
          <FileDrop label="Résumé" hint="PDF, at most 10 MB" accept="application/pdf" onFile={nothing} error="that file has 14 MB; the limit is 10 MB" />
        </Specimen>
        <Specimen name="PdfFrame">
          <PdfFrame src={page} title="Résumé of Elena Vasquez" note="2 pages, 28 Oct" height="12rem" />
        </Specimen>
      </div>
    </Section>
  );
}
