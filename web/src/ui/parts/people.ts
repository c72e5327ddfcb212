/** What a person looks like in a picture: initials and one of four quiet tints, always the same for a name. */
export interface Person {
  id: string;
  name: string;
  /** Short form for a narrow column; else the first word of the name. */
  short?: string;
  barRaiser?: boolean;
}

const TINTS = 4;

/** First and last word's first letters; one letter for a single name. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const first = Array.from(parts[0] ?? "?")[0] ?? "?";
  const last = parts.length > 1 ? (Array.from(parts.at(-1) ?? "")[0] ?? "") : "";
  return first + last;
}

/** A small stable hash (FNV-1a, 32 bit): the same name has the same tint on every machine. */
export function tint(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return (hash >>> 8) % TINTS;
}

export function shortName(person: Pick<Person, "name" | "short">): string {
  return person.short ?? person.name.trim().split(/\s+/)[0] ?? person.name;
}
