/** Cards chosen for a bulk action: one by one, or everything between two. */
import { useState } from "react";
import { between } from "./moves";

export interface Selection {
  ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** Everything from the last one touched to this one, in the order of the page. */
  reach(id: string, order: readonly string[]): void;
  set(ids: readonly string[]): void;
  clear(): void;
}

export function useSelection(): Selection {
  const [state, setState] = useState<{ ids: ReadonlySet<string>; last: string | null }>({ ids: new Set(), last: null });
  return {
    ids: state.ids,
    toggle: (id) =>
      setState(({ ids }) => {
        const next = new Set(ids);
        if (!next.delete(id)) next.add(id);
        return { ids: next, last: id };
      }),
    reach: (id, order) =>
      setState(({ ids, last }) => ({ ids: new Set([...ids, ...between(order, last ?? id, id)]), last: id })),
    set: (ids) => setState({ ids: new Set(ids), last: ids.at(-1) ?? null }),
    clear: () => setState({ ids: new Set(), last: null }),
  };
}
