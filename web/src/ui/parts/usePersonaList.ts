import { useId, useState, type KeyboardEvent } from "react";
import type { Person } from "./people";

export interface Persona extends Person {
  /** "interviewer", "recruiter" */
  role: string;
}

/** Those whose name or role holds every word that was typed. */
export function matching(personas: readonly Persona[], query: string): Persona[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  return personas.filter((persona) => {
    const text = `${persona.name} ${persona.role}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}

/** The list's search text, the row that the arrows stand on, and the keys. */
export function usePersonaList(personas: readonly Persona[], onChoose: (id: string) => void) {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const shown = matching(personas, query);
  const at = Math.min(active, Math.max(0, shown.length - 1));

  const optionId = (persona: string) => `${id}-${persona}`;

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      const next = (at + step + shown.length) % shown.length;
      setActive(next);
      document.getElementById(optionId(shown[next]?.id ?? ""))?.scrollIntoView?.({ block: "nearest" });
      return;
    }
    const chosen = shown[at];
    if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onChoose(chosen.id);
    }
  }

  return {
    query,
    shown,
    at,
    setActive,
    onKeyDown,
    listId: `${id}-list`,
    optionId,
    search: (text: string) => {
      setQuery(text);
      setActive(0);
    },
    reset: () => {
      setQuery("");
      setActive(0);
    },
  };
}
