import { useEffect, useState } from "react";
import type { InterviewView } from "@/api/types/interview";
import { elapsedSeconds } from "./interviewClock";

const SECOND_MS = 1_000;

/** Seconds since the start, renewed every second while the interview runs; `null` before it. */
export function useElapsed(view: InterviewView): number | null {
  const [now, setNow] = useState(() => Date.now());
  const running = view.state === "running";
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, [running]);
  return elapsedSeconds(view, now);
}
