/** Which words of an older text are not in the newer one, by the longest common run of words. */

export interface Run {
  text: string;
  gone: boolean;
}

/** Longer texts are compared by paragraphs' words only up to here; behind it everything counts as it is. */
const MOST_WORDS = 1_500;

const split = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** Lengths of the longest common subsequences of all the tails, row by row. */
function table(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const [row, below] = [rows[i] as Uint16Array, rows[i + 1] as Uint16Array];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = old[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

export function goneWords(oldText: string, newText: string): Run[] {
  if (oldText === newText) return oldText === "" ? [] : [{ text: oldText, gone: false }];
  const [old, now] = [split(oldText), split(newText)];
  if (old.length > MOST_WORDS || now.length > MOST_WORDS) return [{ text: oldText, gone: false }];
  const rows = table(old, now);
  const runs: Run[] = [];
  const add = (text: string, gone: boolean) => {
    const last = runs.at(-1);
    if (last?.gone === gone) last.text += text;
    else runs.push({ text, gone });
  };
  let j = 0;
  for (let i = 0; i < old.length; i += 1) {
    while (j < now.length && old[i] !== now[j] && (rows[i]?.[j + 1] ?? 0) >= (rows[i + 1]?.[j] ?? 0)) j += 1;
    const kept = j < now.length && old[i] === now[j];
    add(old[i] as string, !kept);
    if (kept) j += 1;
  }
  return runs;
}
