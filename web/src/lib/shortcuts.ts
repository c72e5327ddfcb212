/**
 * Single-key shortcuts: "?", "c", or two keys one after the other ("g t").
 * They stay silent while somebody types, while a dialog is open, and when the person switched them off.
 */

export interface Shortcut {
  /** Keys as the browser names them, in order, separated by a space: `g t`. */
  keys: string;
  label: string;
  /** Heading in the help sheet. */
  group: string;
  run(): void;
}

/** Longer between two keys of one shortcut, and the first is forgotten. */
const PATIENCE_MS = 1_000;

const TYPING = "input, textarea, select, [contenteditable]:not([contenteditable='false']), [role='textbox']";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

const behindDialog = (): boolean => document.querySelector("[aria-modal='true']") !== null;

export class Shortcuts {
  readonly #entries: Shortcut[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #enabled: () => boolean;
  #list: readonly Shortcut[] = [];
  #first: { key: string; at: number } | null = null;

  constructor(enabled: () => boolean) {
    this.#enabled = enabled;
  }

  /** What works now, for the help sheet. The same array until something changes. */
  list = (): readonly Shortcut[] => this.#list;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The newest entry wins: a page may take a key from the shell while it is open. Returns its removal. */
  add(shortcut: Shortcut): () => void {
    this.#entries.push(shortcut);
    this.#changed();
    return () => {
      this.#entries.splice(this.#entries.indexOf(shortcut), 1);
      this.#changed();
    };
  }

  /** For `keydown` on the window. */
  handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!this.#enabled() || isTyping(event.target) || behindDialog()) return;
    const held = this.#first && event.timeStamp - this.#first.at <= PATIENCE_MS ? this.#first.key : null;
    const match = (held ? this.#find(`${held} ${event.key}`) : undefined) ?? this.#find(event.key);
    if (match) {
      this.#first = null;
      event.preventDefault();
      match.run();
      return;
    }
    this.#first = this.#starts(event.key) ? { key: event.key, at: event.timeStamp } : null;
  };

  #find(keys: string): Shortcut | undefined {
    return this.#entries.findLast((entry) => entry.keys === keys);
  }

  #starts(key: string): boolean {
    return this.#entries.some((entry) => entry.keys.startsWith(`${key} `));
  }

  #changed(): void {
    const byKeys = new Map(this.#entries.map((entry) => [entry.keys, entry]));
    this.#list = [...byKeys.values()];
    this.#listeners.forEach((listener) => listener());
  }
}
