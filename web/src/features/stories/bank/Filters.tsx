/** Which stories are shown; everything stands in the address. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { oneOf } from "@/lib/search-params";
import { Icon } from "@/ui/icons/Icon";
import { useShortcut } from "@/ui/shortcuts";
import { usePrinciples } from "../principles";
import { type BankSearch, SORTS } from "../routes";
import styles from "./Bank.module.css";
import { isFiltered } from "./filter";
import { t } from "./words";

const TYPING_MS = 200;
const SORT_WORDS = { title: t("byTitle"), findings: t("byFindings"), told: t("byTold") } as const;

export interface FiltersProps {
  search: BankSearch;
  onChange: (change: BankSearch) => void;
  onClear: () => void;
}

function SearchBox({ q, onChange }: { q: string | undefined; onChange: FiltersProps["onChange"] }) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q ?? "");
  const send = useDebouncedCallback((text: string) => onChange({ q: text.trim() || undefined }), TYPING_MS);
  useShortcut({ keys: "/", label: t("search"), group: t("keyGroup"), run: () => box.current?.focus() });
  return (
    <TextInput
      ref={box} size="xs" type="search" className={styles.search} aria-label={t("search")} placeholder={t("search")}
      leftSection={<Icon name="search" size={14} />} value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        send(value);
      }}
    />
  );
}

export function Filters({ search, onChange, onClear }: FiltersProps) {
  const { list } = usePrinciples();
  const narrow = { size: "xs", className: styles.narrow } as const;
  const wide = { size: "xs", className: styles.filter } as const;
  return (
    <search className={styles.filters}>
      <SearchBox key={search.q === undefined ? "empty" : "typed"} q={search.q} onChange={onChange} />
      <NativeSelect
        {...narrow} aria-label={t("kind")} value={search.kind ?? ""}
        data={[{ value: "", label: t("anyKind") }, { value: "technical", label: t("technical") }, { value: "people", label: t("people") }]}
        onChange={(event) => onChange({ kind: oneOf(event.currentTarget.value, ["technical", "people"]) })}
      />
      <NativeSelect
        {...narrow} aria-label={t("status")} value={search.status ?? ""}
        data={[{ value: "", label: t("anyStatus") }, { value: "draft", label: t("draft") }, { value: "ready", label: t("ready") }]}
        onChange={(event) => onChange({ status: oneOf(event.currentTarget.value, ["draft", "ready"]) })}
      />
      <NativeSelect
        {...wide} aria-label={t("principle")} value={search.principle ?? ""}
        data={[{ value: "", label: t("anyPrinciple") }, ...list.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ principle: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        {...wide} aria-label={t("sort")} value={search.sort ?? ""}
        data={[{ value: "", label: t("byChange") }, ...SORTS.map((value) => ({ value, label: SORT_WORDS[value] }))]}
        onChange={(event) => onChange({ sort: oneOf(event.currentTarget.value, SORTS) })}
      />
      {isFiltered(search) && (
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t("clear")}
        </Button>
      )}
    </search>
  );
}
