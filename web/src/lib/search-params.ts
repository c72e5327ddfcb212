/**
 * Search parameters as the address bar gives them, made into what a page may rely on.
 * Each function answers `undefined` for what it cannot read: a mistyped link opens the plain view.
 *
 *     validateSearch: (raw) => ({ view: oneOf(raw.view, ["board", "list"]), q: text(raw.q) })
 */

export function oneOf<const Choice extends string>(raw: unknown, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === raw);
}

export const text = (raw: unknown): string | undefined => {
  if (typeof raw === "number") return String(raw);
  return typeof raw === "string" && raw.trim() !== "" ? raw : undefined;
};

export const whole = (raw: unknown): number | undefined => {
  const number = typeof raw === "string" && raw !== "" ? Number(raw) : raw;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
};

export const flag = (raw: unknown): true | undefined =>
  raw === true || raw === "true" || raw === 1 || raw === "1" ? true : undefined;

/** Several values of one kind; a single one counts as a list of one. */
export function several<const Choice extends string>(
  raw: unknown,
  choices: readonly Choice[],
): Choice[] | undefined {
  const list = (Array.isArray(raw) ? raw : [raw]).map((item) => oneOf(item, choices));
  const known = list.filter((item): item is Choice => item !== undefined);
  return known.length > 0 ? known : undefined;
}

/** A path of ours to return to after signing in, never another site. */
export const ownPath = (raw: unknown): string | undefined =>
  typeof raw === "string" && /^\/(?![/\\])/.test(raw) ? raw : undefined;
