/** The registry of this page and the hook by which a page adds its keys while it is open. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { type Shortcut, Shortcuts } from "@/lib/shortcuts";
import { shortcuts as setting } from "@/ui/theme/preferences";

export const shortcuts = new Shortcuts(() => setting() === "on");

/** `when` false takes the key out again, for a page whose action is not possible now. */
export function useShortcut({ keys, label, group, run, when = true }: Shortcut & { when?: boolean }): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!when) return;
    return shortcuts.add({ keys, label, group, run: () => latest.current() });
  }, [keys, label, group, when]);
}

export const useShortcutList = () => useSyncExternalStore(shortcuts.subscribe, shortcuts.list);
