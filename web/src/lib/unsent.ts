/**
 * Words that were typed and not sent: an answer half-way. They survive a reload in this browser and are dropped as soon
 * as the server holds them.
 */
const PREFIX = "highbar.unsent.";
const held = new Map<string, string>();

export function unsent(name: string): string {
  try {
    return window.localStorage.getItem(PREFIX + name) ?? held.get(name) ?? "";
  } catch {
    return held.get(name) ?? "";
  }
}

export function keepUnsent(name: string, words: string): void {
  if (words === "") return dropUnsent(name);
  held.set(name, words);
  try {
    window.localStorage.setItem(PREFIX + name, words);
  } catch {
    // Kept in `held`.
  }
}

export function dropUnsent(name: string): void {
  held.delete(name);
  try {
    window.localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept there.
  }
}

export function dropAllUnsent(): void {
  held.clear();
  try {
    Object.keys(window.localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => window.localStorage.removeItem(key));
  } catch {
    // Nothing was kept there.
  }
}
