/** A question taken apart at the words of the person that it quotes: those are theirs and stand in their face. */
export interface AskPiece {
  text: string;
  own: boolean;
}

export function askPieces(ask: string, quote: string | null): AskPiece[] {
  if (!quote) return [{ text: ask, own: false }];
  const quoted = `“${quote}”`;
  const at = ask.indexOf(quoted);
  if (at < 0) return ask.includes(quote) ? cut(ask, quote, ask.indexOf(quote)) : [{ text: quote, own: true }, { text: `: ${ask}`, own: false }];
  return cut(ask, quoted, at).map((piece) => (piece.own ? { text: quote, own: true } : piece));
}

function cut(ask: string, words: string, at: number): AskPiece[] {
  const pieces = [
    { text: ask.slice(0, at), own: false },
    { text: words, own: true },
    { text: ask.slice(at + words.length), own: false },
  ];
  return pieces.filter(({ text }) => text !== "");
}
