import { AgendaBar } from "../parts/AgendaBar";
import { AgendaClock } from "../parts/AgendaClock";
import type { Segment } from "../parts/agenda";
import { Clock } from "../parts/Clock";
import { DayRibbon } from "../parts/DayRibbon";
import { LimitBar } from "../parts/LimitBar";
import { LoadBars } from "../parts/LoadBars";
import { LoopStrip, type RoundState, type StripRound } from "../parts/LoopStrip";
import styles from "./Gallery.module.css";
import { panel } from "./samples";
import { Section, Specimen } from "./Specimen";

const agenda: Segment[] = [
  { name: "context", minutes: 5, kind: "side" },
  ...[1, 2, 3, 4].map((at): Segment => ({ name: `question ${at}`, short: `Q${at}`, minutes: 10, kind: "main" })),
  { name: "their questions", minutes: 5, kind: "side" },
];

const round = (id: string, name: string, start: string, minutes: number, state: RoundState, word: string): StripRound => ({
  id: `${id}-${start}`,
  name,
  start,
  minutes,
  state,
  stateWord: word,
  person: panel.find((person) => person.id === id),
  href: `#${id}`,
});

const days = [
  {
    id: "mon",
    label: "Today, Monday 23",
    rounds: [
      round("wei", "Coding 1", "09:00", 45, "in", "In"),
      round("jonas", "System design", "10:00", 60, "in", "In"),
      round("amara", "Behavioral 1", "13:00", 50, "mine", "Yours"),
      round("priya", "Coding 2", "14:30", 45, "held", "Held"),
    ],
  },
  {
    id: "tue",
    label: "Tomorrow, Tuesday 24",
    rounds: [
      round("daniel", "Behavioral 2", "10:00", 50, "late", "1 day late"),
      round("naledi", "Bar Raiser", "13:00", 60, "planned", "Planned"),
      round("ingrid", "Hiring manager", "15:00", 60, "waived", "Waived"),
    ],
  },
];

export function TimeSection() {
  return (
    <Section title="Time">
      <Specimen name="DayRibbon">
        <DayRibbon
          label="Your day, Monday 23 November"
          from={9}
          to={18}
          now={680}
          items={[
            { id: "1", kind: "other", icon: "loop", start: 570, end: 600, said: "Loop planning, 09:30 to 10:00" },
            { id: "2", kind: "interview", name: "Elena Vasquez", start: 780, end: 830, next: true, said: "Interview with Elena Vasquez, 13:00 to 13:50", href: "#elena" },
            { id: "3", kind: "hold", icon: "scorecard", start: 830, end: 860, said: "Held for writing it up until 14:20" },
            { id: "4", kind: "interview", name: "Kofi Mensah", start: 930, end: 980, said: "Interview with Kofi Mensah, 15:30 to 16:20", href: "#kofi" },
            { id: "5", kind: "hold", icon: "scorecard", start: 980, end: 1010, said: "Held for writing it up until 16:50" },
            { id: "6", kind: "due", word: "Scorecard", start: 1020, said: "Scorecard for Marcus Feld due 17:00" },
          ]}
        />
      </Specimen>
      <Specimen name="LoopStrip">
        <LoopStrip days={days} />
      </Specimen>
      <div className={styles.pair}>
        <div>
          <Specimen name="Clock" row>
            <Clock state="fine" used={0.3}>Tue 12:00</Clock>
            <Clock state="soon" used={0.72}>today 17:00</Clock>
            <Clock state="late" used={1}>1 day late</Clock>
            <Clock state="none">with Tom since Fri</Clock>
          </Specimen>
          <Specimen name="LimitBar">
            <div style={{ display: "grid", gap: 14, maxWidth: 240 }}>
              <LimitBar value={5} limit={7} label="day 5 of 7" />
              <LimitBar value={2.1} limit={2} label="median 2.1 days, clock 2" />
              <LimitBar value={18} limit={20} label="day 18 of 20, running" running />
            </div>
          </Specimen>
          <Specimen name="LoadBars">
            <LoadBars
              label="Interviews a week: 2, 4, 5, 3, 4 and 3 this week, 4 with the open request. Your limit is 5."
              limit={5}
              weeks={[
                { id: "1", label: "19 Oct", count: 2 },
                { id: "2", label: "26 Oct", count: 4 },
                { id: "3", label: "2 Nov", count: 5 },
                { id: "4", label: "9 Nov", count: 3 },
                { id: "5", label: "16 Nov", count: 4 },
                { id: "6", label: "This wk", count: 3, asked: 1, current: true },
              ]}
            />
          </Specimen>
        </div>
        <div className={styles.pane}>
          <Specimen name="AgendaClock, running">
            <AgendaClock segments={agenda} elapsedSeconds={1450} running ends="13:50" />
          </Specimen>
          <Specimen name="AgendaClock, over">
            <AgendaClock segments={agenda} elapsedSeconds={3130} running ends="13:50" />
          </Specimen>
          <Specimen name="AgendaClock, not started">
            <AgendaClock segments={agenda} elapsedSeconds={0} running={false} ends="13:50" />
          </Specimen>
        </div>
      </div>
      <Specimen name="AgendaBar">
        <AgendaBar
          segments={[
            { name: "open", minutes: 5, kind: "side" },
            { name: "questions with follow-up ladders", minutes: 45, kind: "main" },
            { name: "theirs", minutes: 10, kind: "side" },
          ]}
        />
      </Specimen>
      <Specimen name="AgendaBar, thin">
        <AgendaBar
          shape="thin"
          segments={agenda}
          captions={[
            { minutes: 5, name: "Context" },
            { minutes: 40, name: "Four deep questions, about 10 each" },
            { minutes: 5, name: "Theirs" },
          ]}
        />
      </Specimen>
    </Section>
  );
}
