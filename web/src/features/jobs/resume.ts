/** What may be sent as a resume; the server checks again by content. */
import { t } from "./words";

const MEGABYTE = 1024 * 1024;
const MOST = 15 * MEGABYTE;
const ENDINGS = /\.(pdf|docx?|txt|md|png|jpe?g)$/i;

export const ACCEPT = ".pdf,.doc,.docx,.txt,.md,.png,.jpg,.jpeg";

/** Why a file cannot be sent. */
export function faultOf(file: { name: string; size: number }): string | null {
  if (file.size === 0) return t("resumeEmpty");
  if (file.size > MOST) return t("resumeTooLarge", { size: (file.size / MEGABYTE).toFixed(0) });
  return ENDINGS.test(file.name) ? null : t("resumeKind");
}

export const sizeOf = (bytes: number): string =>
  bytes < MEGABYTE ? t("kb", { size: Math.max(1, Math.round(bytes / 1024)) }) : t("mb", { size: (bytes / MEGABYTE).toFixed(1) });
