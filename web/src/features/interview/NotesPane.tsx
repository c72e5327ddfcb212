/** Middle: private notes with their time, and the line to write the next one. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { EmptyState } from "@/ui/parts/EmptyState";
import { Composer } from "./Composer";
import { NotesConflict } from "./Conflicts";
import { t } from "./messages";
import { NoteRow } from "./NoteRow";
import { noteGroups } from "./noteGroups";
import styles from "./Notes.module.css";
import room from "./Room.module.css";
import { SaveLine } from "./SaveLine";
import { unsavedNotes } from "./notebook";
import { topicOf } from "./topic";
import { useEvidence } from "./useEvidence";
import type { NoteLine } from "./useNoteLine";
import type { Room } from "./useRoom";

export interface NotesPaneProps {
  at: Room;
  line: NoteLine;
  canWrite: boolean;
  canScore: boolean;
  onEvidence: (item: string) => void;
}

export function NotesPane({ at: it, line, canWrite, canScore, onEvidence }: NotesPaneProps) {
  const { notes, held, state, queue } = { notes: it.notes.value.notes, ...it.notes };
  const [entry, setEntry] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const evidence = useEvidence(it, { area, canScore, onEvidence });
  useNewestInSight(area, notes.length);
  const tabStop = notes.some((note) => note.id === entry) ? entry : (notes.at(-1)?.id ?? null);
  return (
    <section className={room.pane} data-pane="notes" aria-label={t("notes")}>
      <div className={room.head}>
        <h2 className="hb-h-sec">{t("notes")}</h2>
        <span className="hb-t3 hb-xs">{t("onlyYou")}</span>
        <span className={room.end}>
          <SaveLine state={state} offline={t("offlineNotes", { count: Math.max(1, unsavedNotes(it.notes.value, held.value)) })} onRetry={() => void queue.flush()} />
        </span>
      </div>
      {state.kind === "conflict" && <NotesConflict at={it} theirs={state.theirs.value} />}
      <div className={room.scroll} ref={area}>
        {notes.length === 0 ? (
          <EmptyState drawing="notes" tight>
            {emptyWords(it, canWrite)}
          </EmptyState>
        ) : (
          <ol className={styles.list} aria-label={t("noteList")}>
            {noteGroups(notes).map((group, index) => (
              <li key={`${group.question} ${index}`}>
                <Topic at={it} question={group.question} />
                <ol>
                  {group.notes.map((note) => (
                    <NoteRow key={note.id} at={it} note={note} evidence={evidence} canWrite={canWrite} tabStop={note.id === tabStop} onEnter={setEntry} />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        )}
      </div>
      {canWrite && <Composer at={it} line={line} onKept={evidence.choose} />}
      <div className="hb-vh" role="status">
        {evidence.said}
      </div>
    </section>
  );
}

/** A note that was added is seen at once; opening the page shows the latest. */
function useNewestInSight(area: RefObject<HTMLDivElement | null>, count: number): void {
  const before = useRef(0);
  useEffect(() => {
    if (count > before.current) area.current?.scrollTo({ top: area.current.scrollHeight });
    before.current = count;
  }, [area, count]);
}

function emptyWords(it: Room, canWrite: boolean): string {
  if (!canWrite) return t("noNotesAfter");
  return it.view.started_at === null ? t("noNotesBefore") : t("noNotesYet");
}

function Topic({ at: it, question }: { at: Room; question: string | null }) {
  const index = it.questions.findIndex((candidate) => candidate.id === question);
  const asked = it.questions[index];
  if (!asked) return null;
  return (
    <h3 className={styles.topic}>
      <span>{t("questionShort", { number: index + 1 })}</span>
      {topicOf(it.view, asked, "full")}
    </h3>
  );
}
