/** What the palette offers: places, actions of the shell, and hits of the server's search. */
import { useMantineColorScheme } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import type { Hit } from "@/api/search";
import type { Session } from "@/api/session";
import { levelName } from "@/lib/level";
import type { IconName } from "@/ui/icons/Icon";
import { useShortcutList } from "@/ui/shortcuts";
import { setDensity, useDensity } from "@/ui/theme/preferences";
import type { PlaceGroup } from "../navigation";
import { t } from "../words";

export interface PaletteEntry {
  id: string;
  label: string;
  detail?: string | undefined;
  icon: IconName;
  keys?: string;
  run: () => void;
}

/** The line's id in the document. */
export const rowId = (entry: PaletteEntry): string => `palette-${entry.id.replaceAll(/[^\w-]/g, "-")}`;

/** How a hit is drawn, by its kind. */
const ICONS: Record<string, IconName> = {
  application: "person",
  candidate: "people",
  interview: "video",
  person: "person",
  process: "process",
  requisition: "requisition",
};

export function hitEntries(hits: Hit[], go: (to: string) => void): PaletteEntry[] {
  return hits.map(({ kind, id, title, detail, href }) => ({
    id: `${kind}/${id}`,
    label: title,
    detail,
    icon: ICONS[kind] ?? "search",
    run: () => go(href),
  }));
}

/** What the open page can do by keys, so that it can be found by words as well. */
export function usePageActions(): PaletteEntry[] {
  const elsewhere = [t("groupGo"), t("groupEverywhere")];
  return useShortcutList()
    .filter(({ group }) => !elsewhere.includes(group))
    .map(({ keys, label, group, run }) => ({ id: `key/${keys}`, label, detail: group, icon: "arrowRight", keys, run }));
}

export function useCommands(session: Session, groups: PlaceGroup[], onHelp: () => void) {
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const density = useDensity();
  const go = (to: string) => () => void router.navigate({ to });
  const places: PaletteEntry[] = groups
    .flatMap((group) => group.places)
    .map(({ to, label, icon, key }) => ({ id: to, label, icon, keys: `g ${key}`, run: go(to) }));
  const pinned: PaletteEntry[] = session.pinned.map(({ id, title, level }) => ({
    id: `pinned/${id}`,
    label: title,
    detail: levelName(level),
    icon: "requisition",
    run: go(`/requisitions/${id}`),
  }));
  const other = density === "compact" ? "comfortable" : "compact";
  const actions: PaletteEntry[] = [
    { id: "light", label: t("light"), detail: t("display"), icon: "sun", run: () => setColorScheme("light") },
    { id: "dark", label: t("dark"), detail: t("display"), icon: "moon", run: () => setColorScheme("dark") },
    { id: "density", label: t(other), detail: t("display"), icon: "list", run: () => setDensity(other) },
    { id: "help", label: t("shortcuts"), icon: "info", keys: "?", run: onHelp },
  ];
  return { places: [...places, ...pinned], actions };
}
