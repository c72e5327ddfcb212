/** One interview at work: what the server knows, what was typed since, and the clock. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { InterviewView } from "@/api/types/interview";
import type { Question } from "@/api/types/kit";
import { setKept } from "@/lib/kept";
import { AutosaveQueue, type Snapshot } from "./autosave";
import { draftOf, type ScorecardDraft } from "./draft";
import { elapsedSeconds } from "./interviewClock";
import { browserKeeper } from "./keeper";
import { type Notebook, notebookOf, unsavedNotes } from "./notebook";
import { loadInterview, saveDraft, saveNotes } from "./queries";

export interface Room {
  view: InterviewView;
  person: string;
  notes: Snapshot<Notebook> & { queue: AutosaveQueue<Notebook> };
  card: Snapshot<ScorecardDraft> & { queue: AutosaveQueue<ScorecardDraft> };
  writeNotes: (change: (book: Notebook) => Notebook) => void;
  writeCard: (change: (draft: ScorecardDraft) => ScorecardDraft) => void;
  /** Planned questions, then the spare ones that were taken in. */
  questions: Question[];
  running: boolean;
  /** Seconds since the start at the moment of the call; `null` before it and after the end. */
  at: () => number | null;
}

const heldNotes = (view: InterviewView) => ({ value: notebookOf(view), version: view.notes_version });
const heldDraft = (view: InterviewView) => ({ value: draftOf(view.items, view.scorecard), version: view.scorecard_version });

function queuesOf(view: InterviewView, person: string) {
  const { id } = view;
  return {
    notes: new AutosaveQueue<Notebook>({
      held: heldNotes(view),
      save: (book, version) => saveNotes(id, book, version),
      load: () => loadInterview(id).then(heldNotes),
      keeper: browserKeeper(person, `notes.${id}`),
    }),
    card: new AutosaveQueue<ScorecardDraft>({
      held: heldDraft(view),
      save: (draft, version) => saveDraft(id, draft, version),
      load: () => loadInterview(id).then(heldDraft),
      keeper: browserKeeper(person, `scorecard.${id}`),
    }),
  };
}

/** The component that calls this is keyed by interview and person, so the queues never change under it. */
export function useRoom(view: InterviewView, person: string): Room {
  const [queues] = useState(() => queuesOf(view, person));
  const notes = useSyncExternalStore(queues.notes.subscribe, queues.notes.snapshot);
  const card = useSyncExternalStore(queues.card.subscribe, queues.card.snapshot);

  useEffect(() => {
    const stops = [queues.notes.start(), queues.card.start()];
    return () => stops.forEach((stop) => stop());
  }, [queues]);

  useEffect(() => {
    queues.notes.arrived(heldNotes(view));
    queues.card.arrived(heldDraft(view));
  }, [queues, view]);

  useKeptCount(`interview.${view.id}`, notes, card);

  return useMemo(() => {
    const used = new Set([...notes.value.asked.map((entry) => entry.question), ...notes.value.notes.map((note) => note.question)]);
    return {
      view,
      person,
      notes: { ...notes, queue: queues.notes },
      card: { ...card, value: draftOf(view.items, card.value), queue: queues.card },
      writeNotes: (change) => queues.notes.change(change),
      writeCard: (change) => queues.card.change((draft) => change(draftOf(view.items, draft))),
      questions: [...view.questions, ...view.spare_questions.filter((spare) => used.has(spare.id))],
      running: view.state === "running",
      at: () => (view.state === "running" ? elapsedSeconds(view, Date.now()) : null),
    };
  }, [view, person, notes, card, queues]);
}

/** Tells the shell's offline line how much waits in this browser. */
function useKeptCount(owner: string, notes: Snapshot<Notebook>, card: Snapshot<ScorecardDraft>): void {
  const count =
    (notes.state.kind === "offline" ? Math.max(1, unsavedNotes(notes.value, notes.held.value)) : 0) +
    (card.state.kind === "offline" ? 1 : 0);
  useEffect(() => {
    setKept(owner, count);
    return () => setKept(owner, 0);
  }, [owner, count]);
}
