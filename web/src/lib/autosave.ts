/**
 * Saves what is typed after a pause, one request at a time, and again after a failure. Nothing typed is dropped: what
 * changes while a request is under way goes with the next one.
 *
 *     const autosave = new Autosave({ owner: "story:7", save: (text) => put(text), words: (text) => text });
 *     autosave.change(text);
 */
import { ApiProblem, isPassing } from "./problem";
import { saveDone, saveFailed } from "./saving";

/** `stale`: another window has written; `refused`: the server will not take it as it is. Both wait for a change of mind. */
export type SaveState = "saved" | "waiting" | "saving" | "failed" | "stale" | "refused";

export interface AutosaveOptions<Value> {
  /** Names it in the top bar's books. */
  owner: string;
  save: (value: Value) => Promise<unknown>;
  /** For the copy button of a failed save. */
  words: (value: Value) => string;
  waitMs?: number;
  retryMs?: number;
}

const WAIT_MS = 800;
const RETRY_MS = 4_000;

const stateAfter = (error: unknown): SaveState => {
  if (isPassing(error)) return "failed";
  return error instanceof ApiProblem && error.status === 409 ? "stale" : "refused";
};

export class Autosave<Value> {
  #options: AutosaveOptions<Value>;
  readonly #listeners = new Set<() => void>();
  #pending: { value: Value } | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: SaveState = "saved";
  #error: unknown = null;

  constructor(options: AutosaveOptions<Value>) {
    this.#options = options;
  }

  /** How to save from now on: a page hands in what it knows at each draw. */
  follow(options: AutosaveOptions<Value>): void {
    this.#options = options;
  }

  state = (): SaveState => this.#state;

  /** Why the last attempt did not succeed. */
  error = (): unknown => this.#error;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(value: Value): void {
    this.#pending = { value };
    if (this.#state === "stale") return;
    if (this.#running === null) this.#become("waiting");
    this.#later(this.#options.waitMs ?? WAIT_MS);
  }

  /** Saves now; resolves once nothing waits or the attempt has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.#pending || this.#state === "stale") return;
    this.#running = this.#attempt(this.#pending.value);
    await this.#running;
  }

  /** After the other window's words were read: what stands here goes again, over them. */
  resume(): Promise<void> {
    this.#become("waiting");
    return this.flush();
  }

  /** After the other window's words were taken: what stood here is given up. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.#error = null;
    saveDone(this.#options.owner);
    this.#become("saved");
  }

  async #attempt(value: Value): Promise<void> {
    this.#pending = null;
    this.#become("saving");
    try {
      await this.#options.save(value);
      saveDone(this.#options.owner);
      this.#error = null;
      this.#become(this.#pending ? "waiting" : "saved");
    } catch (error) {
      this.#pending ??= { value };
      this.#error = error;
      this.#become(stateAfter(error));
      saveFailed(this.#options.owner, () => this.#options.words((this.#pending ?? { value }).value));
      if (this.#state === "failed") this.#later(this.#options.retryMs ?? RETRY_MS);
    } finally {
      this.#running = null;
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
