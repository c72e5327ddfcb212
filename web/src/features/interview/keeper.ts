/** Unsaved work in this browser, so that a closed tab or a lost connection costs nothing. */
export interface Kept<Value> {
  value: Value;
  /** The server's version that the work was based on. */
  version: number;
}

export interface Keeper<Value> {
  read(): Kept<Value> | null;
  write(kept: Kept<Value>): void;
  clear(): void;
}

const PREFIX = "highbar.kept";

/**
 * Under the person's id: on a shared machine nobody is offered another's notes.
 * A full or forbidden storage is silently no storage; the work then lives as long as the page.
 */
export function browserKeeper<Value>(person: string, what: string, storage: Storage = localStorage): Keeper<Value> {
  const key = `${PREFIX}.${person}.${what}`;
  const quietly = <Result>(work: () => Result): Result | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: () =>
      quietly(() => {
        const text = storage.getItem(key);
        return text === null ? null : (JSON.parse(text) as Kept<Value>);
      }),
    write: (kept) => void quietly(() => storage.setItem(key, JSON.stringify(kept))),
    clear: () => void quietly(() => storage.removeItem(key)),
  };
}
