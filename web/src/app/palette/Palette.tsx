/** The command palette: places, actions and what the server finds, in one list. */
import { Spotlight, createSpotlight } from "@mantine/spotlight";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Session } from "@/api/session";
import { useSearch } from "@/api/search";
import type { PlaceGroup } from "../navigation";
import { t } from "../words";
import { PaletteRow } from "./PaletteRow";
import { hitEntries, type PaletteEntry, useCommands } from "./entries";
import { palette, usePaletteOpened } from "./store";

const [store, spotlight] = createSpotlight();

export interface PaletteProps {
  session: Session;
  groups: PlaceGroup[];
  onHelp: () => void;
}

function matches(entry: PaletteEntry, typed: string): boolean {
  const label = entry.label.toLocaleLowerCase();
  return typed.toLocaleLowerCase().trim().split(/\s+/).every((word) => label.includes(word));
}

function Group({ label, entries }: { label: string; entries: PaletteEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label}>
      {entries.map((entry) => (
        <PaletteRow key={entry.id} entry={entry} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

export function Palette({ session, groups, onHelp }: PaletteProps) {
  const opened = usePaletteOpened();
  const [typed, setTyped] = useState("");
  const { hits, searching } = useSearch(typed);
  const router = useRouter();
  const commands = useCommands(session, groups, onHelp);
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened]);

  const places = commands.places.filter((entry) => matches(entry, typed));
  const actions = commands.actions.filter((entry) => matches(entry, typed));
  const found = hitEntries(hits, (to) => void router.navigate({ to }));
  const empty = places.length + actions.length + found.length === 0;
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={palette.close}
      shortcut={null}
      scrollable
      maxHeight="60vh"
    >
      <Spotlight.Search placeholder={t("search")} aria-label={t("search")} />
      <Spotlight.ActionsList>
        <Group label={t("found")} entries={found} />
        <Group label={t("pages")} entries={places} />
        <Group label={t("actions")} entries={actions} />
        {empty && <Spotlight.Empty>{searching ? t("searching") : t("nothingFound")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
