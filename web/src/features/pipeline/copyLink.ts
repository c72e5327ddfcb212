import { t } from "./words";

/** Puts an address of ours on the clipboard and answers what to say; where copying is not allowed, the link itself. */
export async function copyLink(path: string): Promise<string> {
  const link = new URL(path, window.location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    return t("copied");
  } catch {
    return t("copyFailed", { link });
  }
}
