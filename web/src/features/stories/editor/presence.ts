/**
 * One story, one window that writes. The window that was opened last writes; the others of this browser turn read-only,
 * say why, and may take the writing back. When the writing window closes, another goes on.
 */
import { uuid } from "@/lib/uuid";

interface Notice {
  kind: "here" | "gone";
  from: string;
  /** Unix milliseconds. */
  at: number;
}

/** As much of a `BroadcastChannel` as is needed. */
export interface Channel {
  onmessage: ((event: MessageEvent<Notice>) => unknown) | null;
  postMessage(notice: Notice): void;
  close(): void;
}

/** Since when another window writes; nothing while this one does. */
export type Elsewhere = { since: number } | null;

export class Presence {
  readonly #channel: Channel;
  readonly #id = uuid();
  readonly #now: () => number;
  readonly #onChange: (elsewhere: Elsewhere) => void;
  #claimed: number;
  #writer: string | null = null;

  constructor(channel: Channel, onChange: (elsewhere: Elsewhere) => void, now: () => number = Date.now) {
    this.#channel = channel;
    this.#onChange = onChange;
    this.#now = now;
    this.#claimed = now();
    channel.onmessage = ({ data }) => this.#hear(data);
    this.#say("here");
  }

  /** Writes here from now on. */
  takeOver(): void {
    this.#claimed = this.#now();
    this.#writer = null;
    this.#say("here");
    this.#onChange(null);
  }

  /** Lets another window go on, for as long as this one is not shown again. */
  leave(): void {
    if (this.#writer === null) this.#say("gone");
  }

  close(): void {
    this.leave();
    this.#channel.close();
  }

  #hear({ kind, from, at }: Notice): void {
    if (kind === "here" && (at > this.#claimed || (at === this.#claimed && from > this.#id))) {
      this.#writer = from;
      this.#onChange({ since: at });
    } else if (kind === "gone" && this.#writer === from) {
      this.takeOver();
    }
  }

  #say(kind: Notice["kind"]): void {
    this.#channel.postMessage({ kind, from: this.#id, at: this.#claimed });
  }
}
