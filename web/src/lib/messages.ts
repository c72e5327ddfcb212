/**
 * What a feature says, in one typed catalog, so that a translation is another object of the same shape.
 *
 *     const t = messages({ in: "{count} of {total} in", left: { one: "{count} day", other: "{count} days" } });
 *     t("left", { count: 3 });
 */

/** Forms by Intl.PluralRules for the value of `{count}`; `other` is the one every language has. */
export type Plural = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
export type Message = string | Plural;

type Slots<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never;
type Names<M> = M extends string ? Slots<M> : M extends Plural ? Slots<M[keyof M]> | "count" : never;
type Values<M> = [Names<M>] extends [never] ? [] : [values: Record<Names<M>, string | number>];

const LOCALE = "en-GB";
const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

const shown = (value: string | number) => (typeof value === "number" ? numbers.format(value) : value);

export function messages<const Catalog extends Record<string, Message>>(catalog: Catalog) {
  return function t<Key extends keyof Catalog>(key: Key, ...[values]: Values<Catalog[Key]>): string {
    const message: Message = catalog[key] as Message;
    const given: Record<string, string | number> = values ?? {};
    const text =
      typeof message === "string" ? message : (message[plurals.select(Number(given["count"]))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = given[name];
      return value === undefined ? slot : shown(value);
    });
  };
}
