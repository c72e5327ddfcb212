/**
 * The server's event stream: one connection per visible tab, which says what has changed by topic
 * and nothing else. A topic is a path: `application:42` makes every query whose key starts with
 * `["application", "42"]` stale.
 */

export type Connection = "connecting" | "live" | "offline" | "paused";

export interface EventStreamOptions {
  url?: string;
  /** Called with the topics of a message. */
  onTopics(topics: string[]): void;
  /** Called when messages may have been missed: after a break or a pause. */
  onGap(): void;
  /** Called when the server closed the door (signed out, restarted): ask for the session again. */
  onRefused?(): void;
}

/** First wait before a new attempt; doubled until the longest. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** A shorter break is not worth a word on screen. */
const OFFLINE_AFTER_MS = 2_500;
/** Browsers allow six connections to one HTTP/1.1 host: hidden tabs must not hold one each. */
const PAUSE_AFTER_MS = 15_000;

export function topicKey(topic: string): string[] {
  const path = topic.split(/[/:]/).filter((part) => part !== "");
  // What somebody prepares reaches that person alone: everything they read of it may have changed.
  return path[0] === "prep" ? ["prep"] : path;
}

function topicsOf(data: unknown): string[] {
  if (typeof data !== "string") return [];
  try {
    const message: unknown = JSON.parse(data);
    const topics = (message as { topics?: unknown } | null)?.topics;
    return Array.isArray(topics) ? topics.filter((topic): topic is string => typeof topic === "string") : [];
  } catch {
    return [];
  }
}

export class EventStream {
  readonly #options: EventStreamOptions;
  readonly #listeners = new Set<() => void>();
  #source: EventSource | null = null;
  #state: Connection = "connecting";
  #wait = FIRST_WAIT_MS;
  #gap = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #offline: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EventStreamOptions) {
    this.#options = options;
  }

  get state(): Connection {
    return this.#state;
  }

  /** For `useSyncExternalStore`. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    window.addEventListener("online", this.#connect);
    window.addEventListener("offline", this.#lost);
    document.addEventListener("visibilitychange", this.#visibility);
    this.#connect();
  }

  stop(): void {
    window.removeEventListener("online", this.#connect);
    window.removeEventListener("offline", this.#lost);
    document.removeEventListener("visibilitychange", this.#visibility);
    this.#close();
    this.#disarmOfflineWord();
    clearTimeout(this.#pause);
  }

  #connect = (): void => {
    this.#close();
    this.#armOfflineWord();
    const source = new EventSource(this.#options.url ?? "/api/v1/events", { withCredentials: true });
    source.onopen = () => this.#opened();
    source.onmessage = (event) => {
      const topics = topicsOf(event.data);
      if (topics.length > 0) this.#options.onTopics(topics);
    };
    source.onerror = () => this.#broken(source);
    this.#source = source;
  };

  #opened(): void {
    this.#disarmOfflineWord();
    this.#wait = FIRST_WAIT_MS;
    this.#become("live");
    if (this.#gap) this.#options.onGap();
    this.#gap = false;
  }

  /** The browser retries a dropped connection by itself, but gives up for good on a refusal: then we wait and retry. */
  #broken(source: EventSource): void {
    this.#gap = true;
    this.#armOfflineWord();
    if (source.readyState !== EventSource.CLOSED) return;
    this.#options.onRefused?.();
    clearTimeout(this.#retry);
    this.#retry = setTimeout(this.#connect, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
  }

  #lost = (): void => {
    this.#gap = true;
    this.#become("offline");
  };

  #visibility = (): void => {
    clearTimeout(this.#pause);
    if (document.visibilityState === "hidden") {
      this.#pause = setTimeout(() => this.#rest(), PAUSE_AFTER_MS);
    } else if (this.#state === "paused") {
      this.#connect();
    }
  };

  #rest(): void {
    this.#close();
    this.#disarmOfflineWord();
    this.#gap = true;
    this.#become("paused");
  }

  #close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  /** Keeps the first deadline: a stream of quick failures must still end in the word "offline". */
  #armOfflineWord(): void {
    if (this.#state === "offline") return;
    if (this.#offline === undefined) {
      this.#offline = setTimeout(() => this.#become("offline"), OFFLINE_AFTER_MS);
    }
  }

  #disarmOfflineWord(): void {
    clearTimeout(this.#offline);
    this.#offline = undefined;
  }

  #become(state: Connection): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#listeners.forEach((listener) => listener());
  }
}
