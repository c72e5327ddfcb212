/** Plays a recording from memory: without a media address, which the page's security policy does not allow. */
export interface PlayerView {
  playing: boolean;
  /** Share of the whole, 0 to 1. */
  at: number;
}

const TICK_MS = 100;

export class Player {
  readonly #sound: Blob;
  readonly #listeners = new Set<() => void>();
  #view: PlayerView = { playing: false, at: 0 };
  #context: AudioContext | null = null;
  #decoded: AudioBuffer | null = null;
  #source: AudioBufferSourceNode | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #startedAt = 0;

  constructor(sound: Blob) {
    this.#sound = sound;
  }

  view = (): PlayerView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async toggle(): Promise<void> {
    if (this.#view.playing) return this.pause();
    this.#context ??= new AudioContext();
    this.#decoded ??= await this.#context.decodeAudioData(await this.#sound.arrayBuffer());
    this.#play(this.#context, this.#decoded);
  }

  #play(context: AudioContext, decoded: AudioBuffer): void {
    const from = this.#view.at >= 1 ? 0 : this.#view.at * decoded.duration;
    const source = context.createBufferSource();
    source.buffer = decoded;
    source.connect(context.destination);
    source.onended = () => this.#source === source && this.#rest(1);
    source.start(0, from);
    this.#source = source;
    this.#startedAt = context.currentTime - from;
    this.#show({ playing: true, at: from / decoded.duration });
    this.#timer = setInterval(() => this.#show({ playing: true, at: this.#place() }), TICK_MS);
  }

  #place(): number {
    if (!this.#context || !this.#decoded) return 0;
    return Math.min(1, (this.#context.currentTime - this.#startedAt) / this.#decoded.duration);
  }

  pause(): void {
    if (this.#view.playing) this.#rest(this.#place());
  }

  #rest(at: number): void {
    clearInterval(this.#timer);
    const source = this.#source;
    this.#source = null;
    if (source) source.onended = null;
    source?.stop();
    this.#show({ playing: false, at });
  }

  close(): void {
    this.pause();
    void this.#context?.close();
    this.#context = null;
    this.#decoded = null;
  }

  #show(view: PlayerView): void {
    this.#view = view;
    this.#listeners.forEach((listener) => listener());
  }
}
