/** A letter before it is sent: the template with what is known already. */
import type { ApplicationView } from "@/api/types/application";

export type LetterId = "rejection_screen" | "rejection_loop";

/** The letter that goes with the stage in which it ends. */
export function usualLetter({ state }: Pick<ApplicationView, "state">): LetterId {
  const early = ["applied", "phone_screen", "technical_screen", "loop_planning", "loop_scheduled"].includes(state);
  return early ? "rejection_screen" : "rejection_loop";
}

export function inMonths(now: number, months: number): string {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}

/** Placeholders without a value keep a visible gap. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => values[name] ?? "…");

export const lettersValues = (view: ApplicationView, organisation: string, date: string): Record<string, string> => ({
  candidate: view.candidate.name,
  role: view.requisition.title,
  organisation,
  sender: view.requisition.recruiter.name,
  level: String(view.requisition.level),
  date,
});
