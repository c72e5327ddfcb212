/**
 * Records an answer in this browser: sound by MediaRecorder, loudness by an analyser beside it. Nothing of it is sent.
 *
 *     const recorder = new Recorder();
 *     await recorder.start();
 *     const { sound, seconds, levels } = await recorder.stop();
 */
import { levelOf, STEP_SECONDS } from "./measure";

export type RecorderState = "idle" | "asking" | "recording";

export interface Recorded {
  sound: Blob;
  seconds: number;
  levels: number[];
}

/** What a part draws; a new object with each change. */
export interface RecorderView {
  state: RecorderState;
  seconds: number;
  levels: readonly number[];
}

const IDLE: RecorderView = { state: "idle", seconds: 0, levels: [] };

/** Can this browser record at all? */
export const canRecord = (): boolean =>
  typeof MediaRecorder === "function" && typeof AudioContext === "function" && Boolean(navigator.mediaDevices?.getUserMedia);

interface Running {
  stream: MediaStream;
  recorder: MediaRecorder;
  context: AudioContext;
  analyser: AnalyserNode;
  timer: ReturnType<typeof setInterval>;
  startedAt: number;
}

export class Recorder {
  readonly #listeners = new Set<() => void>();
  #view: RecorderView = IDLE;
  #running: Running | null = null;
  #pieces: Blob[] = [];
  #levels: number[] = [];
  #closed = false;

  view = (): RecorderView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Throws what the browser says when there is no microphone or it is refused. */
  async start(): Promise<void> {
    if (this.#view.state !== "idle") return;
    this.#show({ ...IDLE, state: "asking" });
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (this.#closed) return stream.getTracks().forEach((track) => track.stop());
      this.#listen(stream);
    } catch (error) {
      this.#show(IDLE);
      throw error;
    }
  }

  #listen(stream: MediaStream): void {
    this.#pieces = [];
    this.#levels = [];
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const recorder = new MediaRecorder(stream);
    recorder.ondataavailable = ({ data }) => void (data.size > 0 && this.#pieces.push(data));
    recorder.start();
    const timer = setInterval(() => this.#sample(), STEP_SECONDS * 1000);
    this.#running = { stream, recorder, context, analyser, timer, startedAt: performance.now() };
    this.#show({ state: "recording", seconds: 0, levels: [] });
  }

  /** A page in the background is woken less often: the time between is filled with what was heard last. */
  #sample(): void {
    if (!this.#running) return;
    const { analyser, startedAt } = this.#running;
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    const level = levelOf(samples);
    const seconds = (performance.now() - startedAt) / 1000;
    while (this.#levels.length * STEP_SECONDS < seconds) this.#levels.push(level);
    this.#show({ state: "recording", seconds, levels: [...this.#levels] });
  }

  async stop(): Promise<Recorded | null> {
    const running = this.#running;
    if (!running) return null;
    this.#sample();
    this.#running = null;
    const { recorder } = running;
    const ended = new Promise<void>((done) => recorder.addEventListener("stop", () => done(), { once: true }));
    recorder.stop();
    await ended;
    release(running);
    const recorded = { sound: new Blob(this.#pieces, { type: recorder.mimeType }), seconds: this.#view.seconds, levels: [...this.#levels] };
    this.#show(IDLE);
    return recorded;
  }

  /** Lets go of the microphone and forgets what was heard. */
  close(): void {
    this.#closed = true;
    if (this.#running) {
      this.#running.recorder.stop();
      release(this.#running);
    }
    this.#running = null;
    this.#show(IDLE);
  }

  /** A page that was drawn twice opens again what it closed. */
  open(): void {
    this.#closed = false;
  }

  #show(view: RecorderView): void {
    this.#view = view;
    this.#listeners.forEach((listener) => listener());
  }
}

function release({ stream, context, timer }: Running): void {
  clearInterval(timer);
  stream.getTracks().forEach((track) => track.stop());
  void context.close();
}
