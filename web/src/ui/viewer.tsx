/** The time zone of whoever looks, and a "now" that moves. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { localZone } from "@/lib/time";

const Zone = createContext<string | null>(null);

export function ViewerZone({ zone, children }: { zone: string | null; children: ReactNode }) {
  return <Zone value={zone}>{children}</Zone>;
}

export const useViewerZone = (): string => useContext(Zone) ?? localZone();

/** One timer for the whole page; words like "in 5 min" need no finer one. */
const TICK_MS = 15_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = Date.now();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** Unix milliseconds, renewed every quarter of a minute while somebody looks. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now);
