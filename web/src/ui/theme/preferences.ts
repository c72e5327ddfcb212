/**
 * What a person sets for this browser: density and single-key shortcuts. The colour scheme has the
 * same home but belongs to Mantine's store. `public/scheme.js` reads the same keys before first paint.
 */
import { useSyncExternalStore } from "react";

export const SCHEME_KEY = "highbar.scheme";
const DENSITY_KEY = "highbar.density";
const SHORTCUTS_KEY = "highbar.shortcuts";

export type Density = "comfortable" | "compact";
export type Shortcuts = "on" | "off";

/** A browser that refuses storage (private mode, policy) still keeps the choice until the page closes. */
const held = new Map<string, string>();
const listeners = new Set<() => void>();

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key) ?? held.get(key) ?? null;
  } catch {
    return held.get(key) ?? null;
  }
}

function write(key: string, value: string): void {
  held.set(key, value);
  try {
    window.localStorage.setItem(key, value);
  } catch {
    // Kept in `held`.
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

export const density = (): Density => (read(DENSITY_KEY) === "compact" ? "compact" : "comfortable");
export const shortcuts = (): Shortcuts => (read(SHORTCUTS_KEY) === "off" ? "off" : "on");

export function setDensity(value: Density): void {
  if (value === "compact") document.documentElement.setAttribute("data-density", "compact");
  else document.documentElement.removeAttribute("data-density");
  write(DENSITY_KEY, value);
}

export const setShortcuts = (value: Shortcuts): void => write(SHORTCUTS_KEY, value);

export const useDensity = (): Density => useSyncExternalStore(subscribe, density);
export const useShortcutsSetting = (): Shortcuts => useSyncExternalStore(subscribe, shortcuts);
