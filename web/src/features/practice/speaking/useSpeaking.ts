/** One recorder for as long as the page stands. Without a microphone there is typing only, and that is said once. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { canRecord, type Recorded, Recorder } from "./Recorder";

export type Microphone = "there" | "none" | "refused";

/** Known for all pages until the browser is loaded again. */
let microphone: Microphone | null = null;
const listeners = new Set<() => void>();

function found(state: Microphone): void {
  microphone = state;
  listeners.forEach((listener) => listener());
}

const current = (): Microphone => (microphone ??= canRecord() ? "there" : "none");
const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const REFUSED = new Set(["NotAllowedError", "SecurityError"]);
const whyNot = (error: unknown): Microphone => (error instanceof DOMException && REFUSED.has(error.name) ? "refused" : "none");

export interface Speaking {
  recorder: Recorder;
  microphone: Microphone;
  /** Just found out here: say it, this once. */
  news: Microphone | null;
  start: () => Promise<boolean>;
  stop: () => Promise<Recorded | null>;
}

export function useSpeaking(): Speaking {
  const [recorder] = useState(() => new Recorder());
  const [news, setNews] = useState<Microphone | null>(null);
  const state = useSyncExternalStore(follow, current);
  useEffect(() => {
    recorder.open();
    return () => recorder.close();
  }, [recorder]);
  const start = async () => {
    try {
      await recorder.start();
      return true;
    } catch (error) {
      const why = whyNot(error);
      found(why);
      setNews(why);
      return false;
    }
  };
  return { recorder, microphone: state, news, start, stop: () => recorder.stop() };
}
