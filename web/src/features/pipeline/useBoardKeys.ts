/** Keys of the board: arrows and j, k move between cards, Alt with left and right moves the card itself. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useShortcut } from "@/ui/shortcuts";
import type { Card } from "@/api/types/pipeline";
import { type Direction, neighbour } from "./moves";
import { t } from "./words";

const ARROWS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

export const linkId = (application: string): string => `card-${application}`;

export interface BoardKeys {
  /** Ids of the cards on screen, by column. */
  columns: readonly (readonly string[])[];
  active: string | null;
  setActive: (id: string) => void;
  find: (id: string) => Card | undefined;
  step: (card: Card, direction: "on" | "back") => void;
  toggle: (id: string) => void;
  openMenu: (id: string) => void;
}

function focusCard(id: string): boolean {
  const link = document.getElementById(linkId(id));
  link?.focus();
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return link !== null;
}

/** Answers the handler for the element around the cards. */
export function useBoardKeys({ columns, active, setActive, find, step, toggle, openMenu }: BoardKeys) {
  // A moved card is drawn anew in another column, or put back: the focus that got lost on the way follows it.
  const follow = useRef<string | null>(null);
  useEffect(() => {
    if (!follow.current) return;
    if (document.activeElement === document.body) focusCard(follow.current);
    else if (document.activeElement?.id !== linkId(follow.current)) follow.current = null;
  });

  const go = (direction: Direction) => {
    const next = neighbour(columns, active, direction);
    if (!next) return;
    setActive(next);
    focusCard(next);
  };
  const onActive = (act: (id: string) => void) => () => active && act(active);

  useShortcut({ keys: "j", label: t("keyNext"), group: t("keys"), run: () => go("down") });
  useShortcut({ keys: "k", label: t("keyPrevious"), group: t("keys"), run: () => go("up") });
  useShortcut({ keys: "x", label: t("keySelect"), group: t("keys"), run: onActive(toggle) });
  useShortcut({ keys: "m", label: t("keyMenu"), group: t("keys"), run: onActive(openMenu) });

  return (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    const id = (event.target as Element).closest<HTMLElement>("[data-card]")?.dataset["card"];
    // Inside an open menu or a question the arrows belong to it.
    const elsewhere = (event.target as Element).closest("[role=menu], [role=dialog]") !== null;
    if (!direction || !id || elsewhere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!event.altKey) {
      event.preventDefault();
      return go(direction);
    }
    const card = find(id);
    if (!card || direction === "up" || direction === "down") return;
    // Else the browser goes back a page.
    event.preventDefault();
    follow.current = id;
    step(card, direction === "right" ? "on" : "back");
  };
}
