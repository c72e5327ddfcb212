/** One `Autosave` for as long as the page stands; what waits is sent when it closes. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { Autosave, type AutosaveOptions } from "@/lib/autosave";

/** The owner is fixed at the first draw: give the editing part a `key` of the thing it edits. */
export function useAutosave<Value>(options: AutosaveOptions<Value>) {
  const [autosave] = useState(() => new Autosave(options));
  useEffect(() => autosave.follow(options));
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const waits = state !== "saved";
  useEffect(() => {
    if (!waits) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waits]);
  useEffect(() => () => void autosave.flush(), [autosave]);
  return { autosave, state };
}
