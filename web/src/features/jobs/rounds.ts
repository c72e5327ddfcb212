/** "System design, 60 minutes" read back into its two parts, so that the lengths stand in one column. */
export interface RoundLine {
  name: string;
  minutes: number;
}

export function readRounds(words: readonly string[]): RoundLine[] {
  return words.map((line) => {
    const found = /^(.*), (\d+) minutes?$/.exec(line);
    return found ? { name: found[1] ?? line, minutes: Number(found[2]) } : { name: line, minutes: 0 };
  });
}
