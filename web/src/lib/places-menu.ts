/** Asks the shell for the menu with all places, on a phone where the bottom bar has no room for them. */
let opener: (() => void) | null = null;

/** The shell says how it opens; returns how to stop. */
export function onPlacesMenu(open: () => void): () => void {
  opener = open;
  return () => {
    if (opener === open) opener = null;
  };
}

export const openPlacesMenu = (): void => opener?.();
