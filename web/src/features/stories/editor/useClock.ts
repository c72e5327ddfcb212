/** A clock that somebody starts and stops, in whole seconds. */
import { useEffect, useState } from "react";

export type ClockState = { at: "ready" } | { at: "running"; since: number } | { at: "stopped"; seconds: number };

const TICK_MS = 250;

const secondsSince = (since: number): number => Math.floor((Date.now() - since) / 1000);

export function useClock() {
  const [state, setState] = useState<ClockState>({ at: "ready" });
  const [passed, setPassed] = useState(0);
  const since = state.at === "running" ? state.since : null;
  useEffect(() => {
    if (since === null) return;
    // A hidden tab is woken rarely; the difference stays right.
    const timer = setInterval(() => setPassed(secondsSince(since)), TICK_MS);
    return () => clearInterval(timer);
  }, [since]);
  return {
    state,
    seconds: state.at === "stopped" ? state.seconds : state.at === "running" ? passed : 0,
    start: () => {
      setPassed(0);
      setState({ at: "running", since: Date.now() });
    },
    stop: () => {
      if (since !== null) setState({ at: "stopped", seconds: secondsSince(since) });
    },
    reset: () => setState({ at: "ready" }),
  };
}
