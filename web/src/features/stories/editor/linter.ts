/**
 * Has the text looked at whenever the typing pauses, and never in between: an answer that comes while somebody types
 * again is thrown away, since its places are those of an older text.
 */
export interface LinterOptions<Input, Report> {
  lint: (input: Input, signal: AbortSignal) => Promise<Report>;
  /** `input` is what was looked at. */
  onReport: (report: Report, input: Input) => void;
  pauseMs?: number;
  retryMs?: number;
}

const PAUSE_MS = 600;
const RETRY_MS = 4_000;

export class Linter<Input, Report> {
  #options: LinterOptions<Input, Report>;
  #waiting: { input: Input } | null = null;
  #asking: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A word is being put together in an input method: its pauses are not the person's. */
  #held = false;

  constructor(options: LinterOptions<Input, Report>) {
    this.#options = options;
  }

  follow(options: LinterOptions<Input, Report>): void {
    this.#options = options;
  }

  change(input: Input): void {
    this.#asking?.abort();
    this.#asking = null;
    this.#waiting = { input };
    this.#later(this.#options.pauseMs ?? PAUSE_MS);
  }

  hold(): void {
    this.#held = true;
    clearTimeout(this.#timer);
  }

  release(): void {
    this.#held = false;
    if (this.#waiting) this.#later(this.#options.pauseMs ?? PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
    this.#waiting = null;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#held) this.#timer = setTimeout(() => void this.#ask(), ms);
  }

  async #ask(): Promise<void> {
    const waiting = this.#waiting;
    if (!waiting) return;
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const report = await this.#options.lint(waiting.input, asking.signal);
      if (this.#asking !== asking) return;
      this.#waiting = null;
      this.#options.onReport(report, waiting.input);
    } catch {
      // What stood there stays; nobody has to know that a look failed.
      if (this.#asking === asking) this.#later(this.#options.retryMs ?? RETRY_MS);
    }
  }
}
