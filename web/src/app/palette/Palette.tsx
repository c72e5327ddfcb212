/** The command palette: places, actions and what the server finds, in one list. */
import { Spotlight, createSpotlight } from "@mantine/spotlight";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Session } from "@/api/session";
import { useSearch } from "@/api/search";
import type { PlaceGroup } from "../navigation";
import { t } from "../words";
import { PaletteRow } from "./PaletteRow";
import { hitEntries, type PaletteEntry, rowId, useCommands, usePageActions } from "./entries";
import { palette, usePaletteOpened } from "./store";
import { useFirstSelected } from "./useFirstSelected";

const [store, spotlight] = createSpotlight();
const LIST_ID = "palette-list";

export interface PaletteProps {
  session: Session;
  groups: PlaceGroup[];
  onHelp: () => void;
  /** The keys of the open page are among the actions. */
  pageActions: boolean;
}

function matches(entry: PaletteEntry, typed: string): boolean {
  const label = entry.label.toLocaleLowerCase();
  return typed.toLocaleLowerCase().trim().split(/\s+/).every((word) => label.includes(word));
}

interface GroupProps {
  label: string;
  entries: PaletteEntry[];
  selected: string | undefined;
}

function Group({ label, entries, selected }: GroupProps) {
  if (entries.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={label} role="group" aria-label={label}>
      {entries.map((entry) => (
        <PaletteRow key={entry.id} entry={entry} selected={rowId(entry) === selected} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

export function Palette({ session, groups, onHelp, pageActions }: PaletteProps) {
  const opened = usePaletteOpened();
  const [typed, setTyped] = useState("");
  const { hits, searching } = useSearch(typed);
  const router = useRouter();
  const commands = useCommands(session, groups, onHelp);
  const page = usePageActions();
  const actions = [...(pageActions ? page : []), ...commands.actions];
  useEffect(() => (opened ? spotlight.open() : spotlight.close()), [opened]);

  const groupsShown = [
    { label: t("pages"), entries: commands.places.filter((entry) => matches(entry, typed)) },
    { label: t("actions"), entries: actions.filter((entry) => matches(entry, typed)) },
    // Last, so that nothing moves under the finger when the server answers.
    { label: t("found"), entries: hitEntries(hits, (to) => void router.navigate({ to })) },
  ];
  const rows = groupsShown.flatMap((group) => group.entries).map(rowId);
  const selected = useFirstSelected(store, rows);
  return (
    <Spotlight.Root
      store={store}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={palette.close}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      centered={false}
      yOffset="12vh"
      size={560}
      overlayProps={{ blur: 0 }}
      attributes={{ content: { "aria-label": t("searchShort") } }}
    >
      <Spotlight.Search
        placeholder={t("search")}
        aria-label={t("search")}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={LIST_ID}
        aria-activedescendant={selected}
      />
      <Spotlight.ActionsList id={LIST_ID} role="listbox" aria-label={t("search")}>
        {groupsShown.map(({ label, entries }) => (
          <Group key={label} label={label} entries={entries} selected={selected} />
        ))}
      </Spotlight.ActionsList>
      {rows.length === 0 && <Spotlight.Empty>{searching ? t("searching") : t("nothingFound")}</Spotlight.Empty>}
    </Spotlight.Root>
  );
}
