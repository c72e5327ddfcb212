/** From a note, or from words selected in it, to evidence: one digit or one click. */
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Item, Note } from "@/api/types/interview";
import { uuid } from "@/lib/uuid";
import { shortcuts } from "@/ui/shortcuts";
import { evidenceLike, withEvidenceToggled } from "./draft";
import { t } from "./messages";
import { type Chosen, selectedIn } from "./noteGroups";
import type { Room } from "./useRoom";

/** As many as there are digits. */
const MOST_KEYS = 9;

export interface EvidenceChoice {
  chosen: Chosen | null;
  /** In the order of their digits; empty where nothing may be rated. */
  items: Item[];
  choose: (chosen: Chosen | null) => void;
  /** Makes the chosen words evidence for the item, or takes them back. */
  give: (item: Item) => void;
  isGiven: (item: Item) => boolean;
  /** For the live region. */
  said: string;
}

const NOTHING: Item[] = [];

export interface EvidenceOptions {
  /** Where the notes are; a selection elsewhere means nothing. */
  area: RefObject<HTMLDivElement | null>;
  canScore: boolean;
  onEvidence: (item: string) => void;
}

export function useEvidence(it: Room, { area, canScore, onEvidence }: EvidenceOptions): EvidenceChoice {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [said, setSaid] = useState("");
  const items = canScore ? it.view.items : NOTHING;

  useEffect(() => {
    const follow = () => {
      const selected = selectedIn(document.getSelection());
      if (selected && area.current?.contains(document.getSelection()?.anchorNode ?? null)) setChosen(selected);
      else setChosen((before) => (before?.text == null ? before : null));
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [area]);

  const piece = pieceOf(chosen, it.notes.value.notes);

  const give = useCallback(
    (item: Item) => {
      if (!piece) return;
      const taken = evidenceLike(it.card.value, item.item, piece) !== undefined;
      it.writeCard((draft) => withEvidenceToggled(draft, item.item, { id: uuid(), ...piece }));
      setSaid(t(taken ? "evidenceTaken" : "evidenceAdded", { item: item.name }));
      if (!taken) onEvidence(item.item);
    },
    [it, piece, onEvidence],
  );

  useDigits(piece ? items : NOTHING, give);

  return {
    chosen, items, choose: setChosen, give, said,
    isGiven: (item) => piece !== null && evidenceLike(it.card.value, item.item, piece) !== undefined,
  };
}

function pieceOf(chosen: Chosen | null, notes: readonly Note[]) {
  const note = notes.find((candidate) => candidate.id === chosen?.note);
  return note && chosen ? { text: chosen.text ?? note.text, at_seconds: note.at_seconds } : null;
}

/** The digits work from anywhere on the page while words are chosen. */
function useDigits(items: readonly Item[], give: (item: Item) => void): void {
  const latest = useRef(give);
  useEffect(() => {
    latest.current = give;
  });
  useEffect(() => {
    const removals = items.slice(0, MOST_KEYS).map((item, index) =>
      shortcuts.add({
        keys: String(index + 1),
        label: `${t("evidenceFor")} ${item.short ?? item.name}`,
        group: t("keysGroup"),
        run: () => latest.current(item),
      }),
    );
    return () => removals.forEach((remove) => remove());
  }, [items]);
}
