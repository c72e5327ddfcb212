/** Polite notices in the corner. What can be taken back offers Undo instead of asking first. */
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { messages } from "@/lib/messages";
import { sentence } from "@/lib/problem";
import { uuid } from "@/lib/uuid";
import { Kbd } from "./parts/Kbd";

const t = messages({ undo: "Undo" });

const SHORT_MS = 5_000;
/** Long enough to read, doubt and reach the button, also by keyboard. */
const UNDO_MS = 10_000;

export function toast(message: string): void {
  notifications.show({ message, autoClose: SHORT_MS, withCloseButton: true });
}

/** Stays until closed: a failure nobody saw is a loss. */
export function toastError(error: unknown): void {
  notifications.show({ message: sentence(error), autoClose: false, withCloseButton: true, role: "alert" });
}

/** What Ctrl Z takes back, the newest last. One notice is shown at a time; the older ones wait behind it. */
const standing: { id: string; takeBack: () => Promise<void> }[] = [];
const covered = new Set<string>();
const KEYS = /mac|iphone|ipad/i.test(navigator.platform) ? "⌘ Z" : "Ctrl Z";
const TYPING = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";

function forget(id: string): void {
  const at = standing.findIndex((entry) => entry.id === id);
  if (at >= 0) standing.splice(at, 1);
}

/** A new notice takes the place of the one before, which can still be taken back by keys for its time. */
function cover(): void {
  const shown = standing.at(-1);
  if (!shown) return;
  covered.add(shown.id);
  notifications.hide(shown.id);
}

function onKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
  // Inside a field the same keys undo the typing.
  if (event.target instanceof Element && event.target.closest(TYPING)) return;
  const latest = standing.at(-1);
  if (!latest) return;
  event.preventDefault();
  void latest.takeBack();
}

/** Says what was done and takes it back on demand, also by Ctrl Z. A failing undo is said too. */
export function toastUndo({ message, undo }: { message: ReactNode; undo: () => void | Promise<unknown> }): void {
  const id = uuid();
  const takeBack = async () => {
    forget(id);
    notifications.hide(id);
    try {
      await undo();
    } catch (error) {
      toastError(error);
    }
  };
  cover();
  standing.push({ id, takeBack });
  setTimeout(() => forget(id), UNDO_MS);
  // The same function again is no second listener.
  window.addEventListener("keydown", onKey);
  notifications.show({
    id,
    autoClose: UNDO_MS,
    withCloseButton: true,
    onClose: () => covered.delete(id) || forget(id),
    message: (
      <span className="hb-row">
        <span className="hb-grow">{message}</span>
        <Button size="xs" variant="subtle" c="var(--hb-accent-text)" onClick={() => void takeBack()} aria-keyshortcuts="Control+Z Meta+Z">
          {t("undo")}
        </Button>
        <span className="hb-hide-s">
          <Kbd keys={KEYS} />
        </span>
      </span>
    ),
  });
}
