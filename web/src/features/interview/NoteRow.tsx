import { type KeyboardEvent, useState } from "react";
import type { Note } from "@/api/types/interview";
import { Icon } from "@/ui/icons/Icon";
import { minutesSeconds } from "@/ui/parts/clock";
import { cx } from "@/ui/parts/cx";
import { toastUndo } from "@/ui/toast";
import { evidenceIn } from "./evidence";
import { EvidenceBar } from "./EvidenceBar";
import { GrowingText, toEnd } from "./GrowingText";
import { t } from "./messages";
import { withNoteAt, withoutNote, withText } from "./notebook";
import styles from "./Notes.module.css";
import type { EvidenceChoice } from "./useEvidence";
import type { Room } from "./useRoom";

export interface NoteRowProps {
  at: Room;
  note: Note;
  evidence: EvidenceChoice;
  canWrite: boolean;
  /** The one note that the Tab key reaches; arrows lead to the others. */
  tabStop: boolean;
  onEnter: (id: string) => void;
}

export function NoteRow({ at: it, note, evidence, canWrite, tabStop, onEnter }: NoteRowProps) {
  const [editing, setEditing] = useState(false);
  const active = evidence.chosen?.note === note.id;
  const stamp = stampOf(it, note);

  function remove() {
    const index = it.notes.value.notes.findIndex((candidate) => candidate.id === note.id);
    it.writeNotes((book) => withoutNote(book, note.id));
    toastUndo({ message: t("noteRemoved"), undo: () => it.writeNotes((book) => withNoteAt(book, note, index)) });
  }

  function keys(event: KeyboardEvent<HTMLButtonElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = /^[1-9]$/.test(event.key) ? evidence.items[Number(event.key) - 1] : undefined;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (item) evidence.give(item);
    else if (step) move(event.currentTarget, step);
    else if (event.key === "Delete" && canWrite) remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (editing) {
    const leave = () => {
      setEditing(false);
      requestAnimationFrame(() => stampElement(note.id)?.focus());
    };
    const keep = (text: string, by: "key" | "blur") => {
      if (by === "key") leave();
      else setEditing(false);
      if (text.trim() !== note.text) it.writeNotes((book) => withText(book, note.id, text));
    };
    return (
      <li className={styles.note}>
        <span className={styles.stamp}>{stamp}</span>
        <NoteEditor text={note.text} onKeep={keep} onCancel={leave} />
      </li>
    );
  }
  return (
    // Leaving the note with its bar, and nothing else, ends the choice.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      onBlur={(event) => {
        if (active && evidence.chosen?.text === null && !event.currentTarget.contains(event.relatedTarget)) evidence.choose(null);
      }}
    >
      <div className={cx(styles.note, active && styles.active)}>
        <button
          type="button"
          className={styles.stamp}
          data-stamp={note.id}
          tabIndex={tabStop ? 0 : -1}
          aria-label={t("noteAt", { time: stamp, text: note.text })}
          onFocus={() => {
            onEnter(note.id);
            evidence.choose({ note: note.id, text: null });
          }}
          onKeyDown={keys}
          onClick={canWrite ? (event) => event.detail === 0 && setEditing(true) : undefined}
          onDoubleClick={canWrite ? () => setEditing(true) : undefined}
        >
          {stamp}
        </button>
        <NoteText at={it} note={note} />
      </div>
      {active && <EvidenceBar at={it} note={note} evidence={evidence} onEdit={canWrite ? () => setEditing(true) : undefined} onRemove={canWrite ? remove : undefined} />}
    </li>
  );
}

function NoteText({ at: it, note }: { at: Room; note: Note }) {
  const { stretches, items } = evidenceIn(note, it.card.value);
  const names = it.view.items.filter((item) => items.includes(item.item));
  return (
    <div className="hb-grow">
      <p className={styles.text} data-note={note.id}>
        {stretches.map((stretch, index) => (stretch.marked ? <mark key={index}>{stretch.text}</mark> : stretch.text))}
      </p>
      {names.length > 0 && (
        <div className={styles.tags}>
          {names.map((item) => (
            <span key={item.item} className={styles.tag}>
              <Icon name="arrowRight" size={14} label={t("isEvidenceFor")} />
              {item.name}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

interface NoteEditorProps {
  text: string;
  onKeep: (text: string, by: "key" | "blur") => void;
  onCancel: () => void;
}

function NoteEditor({ text, onKeep, onCancel }: NoteEditorProps) {
  const [value, setValue] = useState(text);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) onKeep(value, "key");
    else return;
    event.preventDefault();
  };
  return (
    <GrowingText
      aria-label={t("editNote")}
      value={value}
      // Somebody asked for this field just now.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={toEnd}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => onKeep(value, "blur")}
      onKeyDown={keys}
    />
  );
}

export const stampElement = (note: string) => document.querySelector<HTMLElement>(`[data-stamp="${CSS.escape(note)}"]`);

/** Between the stamps of all notes, across the headings. */
function move(from: HTMLElement, step: number): void {
  const stamps = [...document.querySelectorAll<HTMLElement>("[data-stamp]")];
  stamps[stamps.indexOf(from) + step]?.focus();
}

/** Without a clock a note stands before the first timed one, or after the interview. */
function stampOf({ view, notes }: Room, note: Note): string {
  if (note.at_seconds !== null) return minutesSeconds(note.at_seconds);
  const all = notes.value.notes;
  const timed = all.findIndex((other) => other.at_seconds !== null);
  const early = timed < 0 ? view.ended_at === null : all.indexOf(note) < timed;
  return early ? t("before") : t("after");
}
