/** Opens the command palette (Ctrl or Cmd K, also `/`) and the list of shortcuts (`?`); both are loaded on first use. */
import { useCallback, useEffect, useState } from "react";
import { shortcuts, useShortcut } from "@/ui/shortcuts";
import { palette } from "../palette/store";
import { t } from "../words";

const isPaletteKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k";

export function useSheets() {
  const [paletteWanted, setPaletteWanted] = useState(false);
  const [help, setHelp] = useState(false);
  const openHelp = useCallback(() => setHelp(true), []);
  const closeHelp = useCallback(() => setHelp(false), []);
  const openPalette = useCallback(() => {
    setPaletteWanted(true);
    palette.open();
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isPaletteKey(event)) return shortcuts.handle(event);
      event.preventDefault();
      openPalette();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [openPalette]);

  useShortcut({ keys: "?", label: t("shortcuts"), group: t("groupEverywhere"), run: openHelp });
  useShortcut({ keys: "/", label: t("open"), group: t("groupEverywhere"), run: openPalette });
  return { paletteWanted, help, openPalette, openHelp, closeHelp };
}
