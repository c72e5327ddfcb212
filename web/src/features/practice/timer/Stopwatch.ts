/** Counts the seconds of an answer, from when the person starts it. Nothing happens when the usual length is reached. */
export interface StopwatchView {
  /** Whole seconds. */
  seconds: number;
  running: boolean;
  /** Was it started for this answer at all? Otherwise its seconds say nothing. */
  started: boolean;
}

const TICK_MS = 250;

export class Stopwatch {
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #view: StopwatchView = { seconds: 0, running: false, started: false };
  /** Milliseconds of the stretches before this one. */
  #before = 0;
  #since: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Stopped because the answer is over, not because the person wanted no timer. */
  #held = false;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  view = (): StopwatchView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    if (this.#since !== null) return;
    this.#held = false;
    this.#since = this.#now();
    this.#timer = setInterval(() => this.#show(), TICK_MS);
    this.#show();
  }

  pause(): void {
    if (this.#since === null) return;
    this.#before += this.#now() - this.#since;
    this.#since = null;
    clearInterval(this.#timer);
    this.#show();
  }

  /** The answer is over but not sent yet: what is done until then is not part of it. */
  hold(): void {
    if (this.#since === null) return;
    this.pause();
    this.#held = true;
  }

  toggle(): void {
    if (this.#since === null) this.start();
    else this.pause();
  }

  /** The next question begins at nothing; who let the watch run for this one lets it run for that one. */
  next(): void {
    const ran = this.#since !== null || this.#held;
    this.reset();
    if (ran) this.start();
  }

  reset(): void {
    clearInterval(this.#timer);
    this.#before = 0;
    this.#since = null;
    this.#held = false;
    this.#show();
  }

  #show(): void {
    const passed = this.#before + (this.#since === null ? 0 : this.#now() - this.#since);
    const view = { seconds: Math.floor(passed / 1000), running: this.#since !== null, started: this.#since !== null || this.#before > 0 };
    const same = view.seconds === this.#view.seconds && view.running === this.#view.running && view.started === this.#view.started;
    if (same) return;
    this.#view = view;
    this.#listeners.forEach((listener) => listener());
  }
}
