/**
 * The server counts a text in Unicode scalar values, the browser in UTF-16 units: an emoji is one there and two here.
 * Fields also know no `\r\n`: what stands in one has `\n` line ends.
 */

const SURROGATES = /[\ud800-\udfff]/;
const CARRIAGE_RETURNS = /\r\n?/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;
/** What word processors paste between lines and pages; tabs and line ends stay. */
const CONTROLS = /(?![\t\n])\p{Cc}/gu;

/** As a field holds it: `\n` line ends, and nothing that cannot be sent. No place behind it moves. */
export const fieldText = (text: string): string =>
  text.replace(CARRIAGE_RETURNS, "\n").replace(LONE_SURROGATE, "\ufffd").replace(CONTROLS, " ");

/** The index in UTF-16 units of the scalar value with that number; past the end is the end. */
export function unitOf(text: string, scalar: number): number {
  if (!SURROGATES.test(text)) return Math.min(Math.max(0, scalar), text.length);
  let unit = 0;
  for (let left = scalar; left > 0 && unit < text.length; left -= 1) {
    unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
  }
  return unit;
}

/** How many scalar values stand before a UTF-16 index. */
export function scalarOf(text: string, unit: number): number {
  const before = text.slice(0, unit);
  return SURROGATES.test(before) ? [...before].length : before.length;
}

/** Where a scalar value of the server's text stands in `fieldText` of it. */
export function placeInField(text: string, scalar: number): number {
  const unit = unitOf(text, scalar);
  // Between the two halves of a line end there is no place in the field.
  const before = text[unit] === "\n" && text[unit - 1] === "\r" ? unit - 1 : unit;
  return text.slice(0, before).replace(CARRIAGE_RETURNS, "\n").length;
}
