/** Reads a chosen file as text, or says why it cannot be read. */
import { t } from "./words";

/** As much as the server takes in one request. */
const MOST_MB = 16;
const MB = 1_000_000;

export async function readText(file: File): Promise<{ text?: string; problem?: string }> {
  if (file.size > MOST_MB * MB) return { problem: t("tooLarge", { size: Math.ceil(file.size / MB), most: MOST_MB }) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { text: decode(bytes) };
  } catch {
    return { problem: t("unreadable") };
  }
}

/** UTF-8 and UTF-16 by their marks; what is no UTF-8 comes from an older spreadsheet in the Western code page. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new Error("binary");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
