/** Everything in the room by keyboard: single keys outside of text, Ctrl J from anywhere. */
import { useEffect } from "react";
import { useShortcut } from "@/ui/shortcuts";
import { firstMissing } from "./draft";
import { t } from "./messages";
import { useMarks } from "./useMarks";
import type { Room } from "./useRoom";

export interface RoomKeys {
  it: Room;
  show: (pane: "kit" | "notes" | "scorecard") => void;
  openRow: (item: string | null) => void;
  canScore: boolean;
  canWrite: boolean;
}

/** After the pane is on screen; on a phone it may have been hidden. */
const focus = (selector: string) => requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());

export function useRoomKeys({ it, show, openRow, canScore, canWrite }: RoomKeys): void {
  const marks = useMarks(it);
  const group = t("keysGroup");

  const toNote = () => {
    show("notes");
    focus('[data-composer="full"]');
  };
  const toCard = () => {
    show("scorecard");
    const item = firstMissing(it.card.value);
    openRow(item);
    focus(item ? `[data-item="${CSS.escape(item)}"] [role=radio][tabindex="0"]` : '[data-pane="scorecard"] [role=radio][tabindex="0"]');
  };
  const toKit = () => {
    show("kit");
    focus("[data-questions] [aria-current] button, [data-questions] button");
  };

  useShortcut({ keys: "k", label: t("keyKit"), group, run: toKit });
  useShortcut({ keys: "n", label: t("keyNote"), group, run: toNote, when: canWrite });
  useShortcut({ keys: "s", label: t("keyCard"), group, run: toCard, when: canScore });
  useShortcut({ keys: "m", label: t("keyMark"), group, run: marks.mark, when: it.running && canWrite });
  useShortcut({ keys: "q", label: t("keyQuestion"), group, run: marks.markQuestion, when: it.running && canWrite });
  useShortcut({ keys: "u", label: t("keyUnmark"), group, run: marks.unmark, when: it.running && canWrite });

  useEffect(() => {
    if (!canWrite) return;
    const quick = (event: KeyboardEvent) => {
      if (event.key !== "j" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      toNote();
    };
    window.addEventListener("keydown", quick);
    return () => window.removeEventListener("keydown", quick);
  });
}
