/** A sentence of ours that quotes the person: what stands between quotation marks is set as their own words. */
import { Own } from "./Own";

const QUOTED = /“([^”]*)”/;

export function Quoting({ text }: { text: string }) {
  return text.split(QUOTED).map((part, index) => {
    if (index % 2 === 0) return part;
    return (
      <Own key={index} as="q">
        {part}
      </Own>
    );
  });
}
