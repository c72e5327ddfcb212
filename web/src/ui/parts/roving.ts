import { useRef, type KeyboardEvent } from "react";

const forward = ["ArrowRight", "ArrowDown"];
const back = ["ArrowLeft", "ArrowUp"];

/** Where a key leads in a row of `count` choices, or `null` when the key means nothing here. */
export function target(key: string, at: number, count: number): number | null {
  if (forward.includes(key)) return (at + 1) % count;
  if (back.includes(key)) return (at - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  return digit >= 1 && digit <= count ? digit - 1 : null;
}

interface Choice {
  role: "radio";
  "aria-checked": boolean;
  tabIndex: 0 | -1;
  ref: (element: HTMLButtonElement | null) => void;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * A radio group with one tab stop. Nothing is chosen until the person chooses: the first choice takes the
 * focus unchecked, Space or Enter checks it, arrows and digits move and check.
 */
export function useChoices<T>(options: readonly T[], value: T | null, onChange: (value: T) => void) {
  const elements = useRef<Array<HTMLButtonElement | null>>([]);
  const checked = value === null ? -1 : options.indexOf(value);

  function choose(index: number) {
    const option = options[index];
    if (option === undefined) return;
    elements.current[index]?.focus();
    onChange(option);
  }

  return (index: number): Choice => ({
    role: "radio",
    "aria-checked": index === checked,
    tabIndex: index === Math.max(checked, 0) ? 0 : -1,
    ref: (element) => {
      elements.current[index] = element;
    },
    onClick: () => choose(index),
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const next = target(event.key, index, options.length);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      choose(next);
    },
  });
}
