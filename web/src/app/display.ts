/**
 * Scheme, density and single keys follow the person: whoever is signed in sees them as the server keeps them, and what
 * they choose here goes there. This browser's own copy serves the first paint.
 */
import type { QueryClient } from "@tanstack/react-query";
import { type Preferences, savePreferences } from "@/api/preferences";
import { type Session, sessionQuery } from "@/api/session";
import { adopt, type Display, display, onChoice, PLAIN } from "@/ui/theme/preferences";

const ALLOWED: { [Key in keyof Display]: readonly Display[Key][] } = {
  scheme: ["auto", "light", "dark"],
  density: ["comfortable", "compact"],
  shortcuts: ["on", "off"],
};

/** What is kept of a person's display; whatever is missing or unknown is plain. */
export function displayOf(preferences: Preferences): Display {
  const kept = (preferences["display"] ?? {}) as Record<string, unknown>;
  const one = <Key extends keyof Display>(key: Key): Display[Key] => ALLOWED[key].find((word) => word === kept[key]) ?? PLAIN[key];
  return { scheme: one("scheme"), density: one("density"), shortcuts: one("shortcuts") };
}

/** Runs for as long as the tab; returns how to stop, for tests. */
export function keepDisplay(queries: QueryClient): () => void {
  /** Whose choices the server has not taken yet. They stand, whatever it says meanwhile, but not for the next person. */
  let unsaved: string | null = null;
  let saving: Promise<void> = Promise.resolve();
  const session = () => queries.getQueryData<Session | null>(sessionQuery.queryKey);

  const save = async () => {
    if (!unsaved || session()?.person.id !== unsaved) return;
    const chosen = display();
    try {
      await savePreferences(queries, { display: chosen });
      if (JSON.stringify(chosen) === JSON.stringify(display())) unsaved = null;
    } catch {
      // Offline or refused: it stands here, and goes with the next choice or once there is a network again.
    }
  };
  const push = () => {
    saving = saving.then(save);
  };
  const learn = () => {
    const here = session();
    if (!here || here.person.id === unsaved) return;
    unsaved = null;
    adopt(displayOf(here.preferences as Preferences));
  };

  const stops = [
    queries.getQueryCache().subscribe(({ type, query }) => {
      if (type === "updated" && query.queryKey[0] === sessionQuery.queryKey[0]) learn();
    }),
    onChoice(() => {
      unsaved = session()?.person.id ?? null;
      push();
    }),
  ];
  window.addEventListener("online", push);
  learn();
  return () => {
    stops.forEach((stop) => stop());
    window.removeEventListener("online", push);
  };
}
