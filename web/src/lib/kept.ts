/**
 * Work that waits in this browser for the server: notes typed offline, a draft not yet saved.
 * Whoever keeps something says how much under its own name; the offline line adds it up.
 */
const counts = new Map<string, number>();
const listeners = new Set<() => void>();

export function setKept(owner: string, count: number): void {
  if (count > 0) counts.set(owner, count);
  else counts.delete(owner);
  listeners.forEach((listener) => listener());
}

export const keptHere = (): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

export function subscribeKept(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
