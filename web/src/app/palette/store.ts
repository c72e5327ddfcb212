/** Whether the palette is open; apart from the palette itself, which is loaded only when somebody wants it. */
import { useSyncExternalStore } from "react";

let opened = false;
const listeners = new Set<() => void>();

function become(value: boolean): void {
  opened = value;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const palette = { open: () => become(true), close: () => become(false) };

export const usePaletteOpened = (): boolean => useSyncExternalStore(subscribe, () => opened);
