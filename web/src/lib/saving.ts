/**
 * What the person has typed and the server does not hold. Whoever saves says so under its own name; the top bar of the
 * candidate's seat shows the oldest failure, and hands out the words so that they can be kept elsewhere.
 */
export interface Unsaved {
  /** Unix milliseconds of the last moment at which everything was saved. */
  since: number;
  /** The words that are not saved. */
  copy: () => string;
}

const failures = new Map<string, Unsaved>();
const listeners = new Set<() => void>();
let oldest: Unsaved | null = null;

function tell(): void {
  oldest = [...failures.values()].toSorted((one, other) => one.since - other.since)[0] ?? null;
  listeners.forEach((listener) => listener());
}

/** A second failure under the same name keeps the first moment. */
export function saveFailed(owner: string, copy: () => string, now = Date.now()): void {
  failures.set(owner, { since: failures.get(owner)?.since ?? now, copy });
  tell();
}

export function saveDone(owner: string): void {
  if (failures.delete(owner)) tell();
}

export const oldestUnsaved = (): Unsaved | null => oldest;

/** Everything that is not saved, one after the other. */
export const unsavedWords = (): string => [...failures.values()].map(({ copy }) => copy()).join("\n\n");

export function subscribeSaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
