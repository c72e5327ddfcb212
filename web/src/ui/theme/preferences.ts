/**
 * What a person sets for the looks of the product: colour scheme, density and single-key shortcuts. The server keeps
 * it (`app/display.ts`); what this browser holds is a copy for the first paint and for the sign-in page, and
 * `public/scheme.js` reads the same keys.
 */
import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";
import { useSyncExternalStore } from "react";

const SCHEME_KEY = "highbar.scheme";
const DENSITY_KEY = "highbar.density";
const SHORTCUTS_KEY = "highbar.shortcuts";

export type Density = "comfortable" | "compact";
export type Shortcuts = "on" | "off";

export interface Display {
  scheme: MantineColorScheme;
  density: Density;
  shortcuts: Shortcuts;
}

/** Of somebody who has not chosen anything. */
export const PLAIN: Display = { scheme: "auto", density: "comfortable", shortcuts: "on" };

/** A browser that refuses storage (private mode, policy) still keeps the choice until the page closes. */
const held = new Map<string, string>();
const listeners = new Set<() => void>();
const choosers = new Set<() => void>();

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

const scheme = (): MantineColorScheme => {
  const kept = read(SCHEME_KEY);
  return kept === "light" || kept === "dark" ? kept : "auto";
};
export const density = (): Density => (read(DENSITY_KEY) === "compact" ? "compact" : "comfortable");
export const shortcuts = (): Shortcuts => (read(SHORTCUTS_KEY) === "off" ? "off" : "on");

/** As it is shown now. */
export const display = (): Display => ({ scheme: scheme(), density: density(), shortcuts: shortcuts() });

/** Shows what the server knows of the person; no choice of theirs. */
export function adopt(kept: Display): void {
  if (kept.scheme !== scheme()) write(SCHEME_KEY, kept.scheme);
  if (kept.density !== density()) write(DENSITY_KEY, kept.density);
  if (kept.shortcuts !== shortcuts()) write(SHORTCUTS_KEY, kept.shortcuts);
  draw(kept.density);
}

function draw(value: Density): void {
  if (value === "compact") document.documentElement.setAttribute("data-density", "compact");
  else document.documentElement.removeAttribute("data-density");
}

/** Hears of what the person chooses here. */
export function onChoice(chooser: () => void): () => void {
  choosers.add(chooser);
  return () => choosers.delete(chooser);
}

function choose(key: string, value: string): void {
  write(key, value);
  choosers.forEach((chooser) => chooser());
}

export function setDensity(value: Density): void {
  draw(value);
  choose(DENSITY_KEY, value);
}

export const setShortcuts = (value: Shortcuts): void => choose(SHORTCUTS_KEY, value);

export const useDensity = (): Density => useSyncExternalStore(subscribe, density);
export const useShortcutsSetting = (): Shortcuts => useSyncExternalStore(subscribe, shortcuts);

/** Mantine's door to the scheme. It hands back what it is told, which is no choice. */
export function schemes(): MantineColorSchemeManager {
  let stop: (() => void) | undefined;
  return {
    get: () => scheme(),
    set: (value) => {
      if (value !== scheme()) choose(SCHEME_KEY, value);
    },
    subscribe: (onUpdate) => {
      let shown = scheme();
      stop = subscribe(() => {
        if (scheme() === shown) return;
        shown = scheme();
        onUpdate(shown);
      });
    },
    unsubscribe: () => stop?.(),
    clear: () => choose(SCHEME_KEY, PLAIN.scheme),
  };
}
