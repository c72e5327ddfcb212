/** A question: ours in the sans, the person's words that it quotes in the serif. */
import { Fragment } from "react";
import { Own } from "@/ui/prep/Own";
import { askPieces } from "./ask";

export function Ask({ ask, quote }: { ask: string; quote: string | null }) {
  return askPieces(ask, quote).map(({ text, own }, at) => (own ? <Own key={at} as="q">{text}</Own> : <Fragment key={at}>{text}</Fragment>));
}
