import { ApiProblem, isPassing } from "@/lib/problem";
import type { Keeper } from "./keeper";

/** What the server holds, and the number it gave it. */
export interface Held<Value> {
  value: Value;
  version: number;
}

export type SaveState<Value> =
  | { kind: "saved"; at: string | null }
  /** Typed a moment ago, or on its way. */
  | { kind: "saving" }
  /** No way to the server: kept in this browser and sent again by itself. */
  | { kind: "offline" }
  /** Another tab saved first. Nothing is sent until a person chooses. */
  | { kind: "conflict"; theirs: Held<Value> }
  /** The server will not take it as it is; the next change tries again. */
  | { kind: "refused"; reason: unknown };

export interface AutosaveOptions<Value> {
  held: Held<Value>;
  /** Sends the value on top of `version`. */
  save(value: Value, version: number): Promise<{ version: number; saved_at: string }>;
  /** What the server holds now, after it said that ours is stale. */
  load(): Promise<Held<Value>>;
  keeper: Keeper<Value>;
}

/** A pause in typing this long is worth a save. */
const PAUSE_MS = 600;
/** First wait after a failed attempt; doubled until the longest. */
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Saves one value as it is typed: one request at a time, each on top of the version before. What is not yet
 * acknowledged lies in the keeper, from the first keystroke on.
 */
export class AutosaveQueue<Value> {
  readonly #options: AutosaveOptions<Value>;
  readonly #listeners = new Set<() => void>();
  #value: Value;
  #held: Held<Value>;
  #state: SaveState<Value> = { kind: "saved", at: null };
  #sending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = FIRST_WAIT_MS;
  /** A page that was left makes one last attempt; the next visit goes on from the keeper. */
  #open = true;
  #snapshot: Snapshot<Value>;

  constructor(options: AutosaveOptions<Value>) {
    this.#options = options;
    this.#held = options.held;
    this.#value = options.held.value;
    const kept = options.keeper.read();
    if (kept && same(kept.value, this.#held.value)) options.keeper.clear();
    else if (kept) {
      this.#value = kept.value;
      this.#state = kept.version < this.#held.version ? { kind: "conflict", theirs: this.#held } : { kind: "saving" };
    }
    this.#snapshot = this.#taken();
  }

  /** Sends what an earlier visit left behind and listens for the connection. Returns the way to stop. */
  start(): () => void {
    this.#open = true;
    const online = () => void this.flush();
    window.addEventListener("online", online);
    window.addEventListener("pagehide", online);
    if (this.#state.kind === "saving") this.#schedule(0);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("pagehide", online);
      void this.flush();
      this.#open = false;
    };
  }

  /** For `useSyncExternalStore`. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): Snapshot<Value> => this.#snapshot;

  change(next: (value: Value) => Value): void {
    const value = next(this.#value);
    if (value === this.#value) return;
    this.#value = value;
    this.#options.keeper.write({ value, version: this.#held.version });
    if (this.#state.kind === "conflict") return this.#tell();
    if (this.#state.kind !== "offline") this.#state = { kind: "saving" };
    this.#tell();
    this.#schedule(PAUSE_MS);
  }

  /** Something arrived from the server outside our own saves: an open page updates itself when nothing is unsaved. */
  arrived(held: Held<Value>): void {
    if (held.version <= this.#held.version || this.#sending || this.#state.kind !== "saved") return;
    this.#held = held;
    this.#value = held.value;
    this.#tell();
  }

  /** Sends now what is unsaved and waits for the answer; true when the server holds everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#sending) await this.#settled();
    if (this.#state.kind === "saved") return true;
    if (this.#state.kind === "conflict") return false;
    await this.#send();
    return this.snapshot().state.kind === "saved";
  }

  keepTheirs(): void {
    if (this.#state.kind !== "conflict") return;
    this.#held = this.#state.theirs;
    this.#value = this.#held.value;
    this.#options.keeper.clear();
    this.#become({ kind: "saved", at: null });
  }

  /** Puts ours, or a merge of both, on top of theirs. */
  keepMine(merged?: Value): void {
    if (this.#state.kind !== "conflict") return;
    this.#held = this.#state.theirs;
    if (merged !== undefined) this.#value = merged;
    this.#options.keeper.write({ value: this.#value, version: this.#held.version });
    this.#become({ kind: "saving" });
    this.#schedule(0);
  }

  async #send(): Promise<void> {
    const sent = this.#value;
    this.#sending = true;
    try {
      const { version, saved_at } = await this.#options.save(sent, this.#held.version);
      this.#acknowledged({ value: sent, version }, saved_at);
    } catch (error) {
      await this.#failed(error, sent);
    } finally {
      this.#sending = false;
      this.#tell();
    }
  }

  #acknowledged(held: Held<Value>, at: string): void {
    this.#held = held;
    this.#wait = FIRST_WAIT_MS;
    if (this.#value === held.value) {
      this.#options.keeper.clear();
      this.#state = { kind: "saved", at };
      return;
    }
    this.#options.keeper.write({ value: this.#value, version: held.version });
    this.#state = { kind: "saving" };
    this.#schedule(PAUSE_MS);
  }

  async #failed(error: unknown, sent: Value): Promise<void> {
    if (error instanceof ApiProblem && error.code === "stale_version") return this.#stale(sent);
    if (!isPassing(error)) {
      this.#state = { kind: "refused", reason: error };
      return;
    }
    this.#state = { kind: "offline" };
    this.#schedule(this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  /** A lost answer looks like a conflict with ourselves: then theirs is what we sent. */
  async #stale(sent: Value): Promise<void> {
    try {
      const theirs = await this.#options.load();
      if (same(theirs.value, sent)) this.#acknowledged({ value: sent, version: theirs.version }, new Date().toISOString());
      else this.#state = { kind: "conflict", theirs };
    } catch (error) {
      await this.#failed(error, sent);
    }
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#open) this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }

  #settled(): Promise<void> {
    return new Promise((wake) => {
      const stop = this.subscribe(() => {
        if (this.#sending) return;
        stop();
        wake();
      });
    });
  }

  #become(state: SaveState<Value>): void {
    this.#state = state;
    this.#tell();
  }

  #taken(): Snapshot<Value> {
    return { value: this.#value, held: this.#held, state: this.#state };
  }

  #tell(): void {
    this.#snapshot = this.#taken();
    this.#listeners.forEach((listener) => listener());
  }
}

/** One consistent look at the queue; a new object after every change. */
export interface Snapshot<Value> {
  value: Value;
  held: Held<Value>;
  state: SaveState<Value>;
}
