/** Everybody who has applied: one row for each application, or one for each person. */
import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { levelName } from "@/lib/level";
import { PageFrame } from "@/ui/frame/PageFrame";
import { Icon } from "@/ui/icons/Icon";
import { Segmented } from "@/ui/parts/Segmented";
import { useShortcut } from "@/ui/shortcuts";
import { ApplicationRows } from "./ApplicationRows";
import styles from "./Candidates.module.css";
import { PeopleRows } from "./PeopleRows";
import { requisitionsQuery } from "./queries";
import { type ListSearch, STATES, WAITING } from "./routes";
import { stateWord, t } from "./words";

const TYPING_MS = 250;
const WAITING_WORDS = { late: t("late"), today: t("today"), candidate: t("onCandidate") } as const;

export function ListPage() {
  const search = useSearch({ from: "/framed/candidates" });
  const navigate = useNavigate({ from: "/candidates" });
  const change = (next: ListSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true });
  const people = search.view === "people";
  const filtered = Boolean(search.q ?? search.state ?? search.requisition ?? search.waiting);
  const clear = () => change({ q: undefined, state: undefined, requisition: undefined, waiting: undefined });
  return (
    <PageFrame title={t("title")}>
      <div className={styles.tools}>
        <Segmented
          label={t("view")}
          value={search.view ?? "applications"}
          options={[
            { value: "applications", label: t("applications") },
            { value: "people", label: t("people") },
          ]}
          onChange={(view) => change({ view: view === "people" ? "people" : undefined })}
        />
        <SearchBox key={search.q === undefined ? "empty" : "typed"} q={search.q} onSearch={(q) => change({ q })} />
        {!people && <Filters search={search} onChange={change} />}
        {filtered && (
          <Button size="xs" variant="subtle" onClick={clear}>
            {t("clear")}
          </Button>
        )}
      </div>
      {people ? <PeopleRows q={search.q} onClear={clear} /> : <ApplicationRows search={search} filtered={filtered} onClear={clear} />}
    </PageFrame>
  );
}

function SearchBox({ q, onSearch }: { q: string | undefined; onSearch: (q: string | undefined) => void }) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q ?? "");
  const search = useDebouncedCallback((text: string) => onSearch(text.trim() || undefined), TYPING_MS);
  useShortcut({ keys: "/", label: t("focusSearch"), group: t("keys"), run: () => box.current?.focus() });
  return (
    <TextInput
      ref={box}
      size="xs"
      type="search"
      className={styles.search}
      aria-label={t("focusSearch")}
      placeholder={t("search")}
      leftSection={<Icon name="search" size={14} />}
      // The address may clear it; while somebody types, the typing counts.
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}

function Filters({ search, onChange }: { search: ListSearch; onChange: (change: ListSearch) => void }) {
  const { data: requisitions = [] } = useQuery(requisitionsQuery);
  const states = STATES.map((state) => ({ value: state, label: stateWord(state) }));
  const waits = WAITING.map((value) => ({ value, label: WAITING_WORDS[value] }));
  const names = requisitions.map((each) => ({
    value: each.id,
    label: t("role", { title: each.title, level: levelName(each.level) }),
  }));
  const field = { size: "xs", clearable: true } as const;
  return (
    <>
      <Select
        {...field}
        className={styles.filter}
        aria-label={t("state")}
        placeholder={t("anyState")}
        data={states}
        value={search.state ?? null}
        onChange={(value) => onChange({ state: STATES.find((state) => state === value) })}
      />
      <Select
        {...field}
        className={styles.filter}
        aria-label={t("waiting")}
        placeholder={t("anyWaiting")}
        data={waits}
        value={search.waiting ?? null}
        onChange={(value) => onChange({ waiting: WAITING.find((each) => each === value) })}
      />
      <Select
        {...field}
        className={styles.wide}
        aria-label={t("requisition")}
        placeholder={t("anyRequisition")}
        data={names}
        value={search.requisition ?? null}
        onChange={(value) => onChange({ requisition: value ?? undefined })}
      />
    </>
  );
}
