/** Filters by words and by whom a card waits on; what is set stands beside the button as chips. */
import { Button, Popover, Select, Stack, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import type { PersonRef } from "@/api/types/shared";
import { Icon } from "@/ui/icons/Icon";
import { Kbd } from "@/ui/parts/Kbd";
import { useShortcut } from "@/ui/shortcuts";
import { type Filters, isFiltered } from "./search";
import { t } from "./words";

/** Long enough not to ask at every letter. */
const TYPING_MS = 200;

export interface FilterButtonProps {
  filters: Filters;
  people: readonly PersonRef[];
  me: string;
  onFilter: (change: Filters) => void;
}

export function FilterButton({ filters, people, me, onFilter }: FilterButtonProps) {
  const [opened, setOpened] = useState(false);
  useShortcut({ keys: "f", label: t("keyFilter"), group: t("keys"), run: () => setOpened(true) });
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" width={280} withRoles={false}>
      <Popover.Target>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<Icon name="filter" size={14} />}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {t("filter")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("filter")}>
        <Stack gap="sm">
          <TextField value={filters.q ?? ""} onText={(q) => onFilter({ q: q || undefined })} onEnter={() => setOpened(false)} />
          <Select
            label={t("filterOwner")}
            placeholder={t("anybody")}
            data={options(people, me)}
            value={filters.owner ?? null}
            onChange={(owner) => onFilter({ owner: owner ?? undefined })}
            clearable
            searchable
            comboboxProps={{ withinPortal: false }}
          />
          {isFiltered(filters) && (
            <Button size="xs" variant="subtle" onClick={() => onFilter({ q: undefined, owner: undefined, waiting: undefined })}>
              {t("clear")}
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function options(people: readonly PersonRef[], me: string) {
  const others = people.filter(({ id }) => id !== me).map(({ id, name }) => ({ value: id, label: name }));
  return [{ value: me, label: t("filterMine") }, ...others];
}

interface TextFieldProps {
  value: string;
  onText: (text: string) => void;
  onEnter: () => void;
}

function TextField({ value, onText, onEnter }: TextFieldProps) {
  const [typed, setTyped] = useState(value);
  const send = useDebouncedCallback(onText, TYPING_MS);
  return (
    <TextInput
      data-autofocus
      label={t("filterText")}
      value={typed}
      leftSection={<Icon name="search" size={14} />}
      rightSection={<Kbd keys="F" />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        send(event.currentTarget.value.trim());
      }}
      onKeyDown={(event) => event.key === "Enter" && onEnter()}
    />
  );
}
