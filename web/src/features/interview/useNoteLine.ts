/** The note that is being typed: kept in this browser to the letter, stamped with its first one. */
import { useMemo, useState } from "react";
import { uuid } from "@/lib/uuid";
import { browserKeeper } from "./keeper";
import { currentOf, withNote } from "./notebook";
import type { Room } from "./useRoom";

export interface Typed {
  text: string;
  /** When the first letter was typed: that is what the note is about. */
  at: number | null;
}

export interface NoteLine {
  typed: Typed;
  write: (text: string) => void;
  /** Makes it a note and returns its id; `null` when nothing was typed. */
  keep: () => string | null;
}

const NOTHING: Typed = { text: "", at: null };

export function useNoteLine(it: Room): NoteLine {
  const keeper = useMemo(() => browserKeeper<Typed>(it.person, `line.${it.view.id}`), [it.person, it.view.id]);
  const [typed, setTyped] = useState<Typed>(() => keeper.read()?.value ?? NOTHING);

  function write(text: string) {
    const next = { text, at: typed.text ? typed.at : it.at() };
    setTyped(next);
    if (text) keeper.write({ value: next, version: 0 });
    else keeper.clear();
  }

  function keep(): string | null {
    const text = typed.text.trim();
    if (!text) return null;
    const id = uuid();
    it.writeNotes((book) => withNote(book, { id, at_seconds: typed.at, text, question: it.running ? currentOf(book) : null }));
    setTyped(NOTHING);
    keeper.clear();
    return id;
  }

  return { typed, write, keep };
}
