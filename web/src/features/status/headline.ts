/** The first line of the page: the next interview where one is near, else what the server says. */
import type { CandidateStatus } from "@/api/types/public";
import { clock, relativeDay, longDay, dayDistance } from "@/lib/time";
import { t } from "./words";

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

/** "tomorrow at 09:00", "on Friday, 20 November at 09:00" */
function moment(at: string, zone: string, now: number): string {
  const near = Math.abs(dayDistance(at, zone, now)) <= 1;
  return near ? `${relativeDay(at, zone, now)} at ${clock(at, zone)}` : `on ${longDay(at, zone)} at ${clock(at, zone)}`;
}

export function headlineOf(status: CandidateStatus, zone: string, now: number): string {
  const name = firstName(status.candidate_name);
  if (status.outcome || !name) return status.headline;
  const sorted = status.interviews.toSorted((one, other) => one.starts_at.localeCompare(other.starts_at));
  const current = sorted.find(({ starts_at: from, ends_at: to }) => Date.parse(from) <= now && now < Date.parse(to));
  if (current) return t("running", { name, round: current.round_name });
  const ahead = sorted.filter(({ starts_at: from }) => Date.parse(from) > now);
  const next = ahead[0];
  if (!next) return status.headline;
  const when = moment(next.starts_at, zone, now);
  if (sorted.length === 1) return t("one", { name, when });
  return t(ahead.length === sorted.length ? "begin" : "next", { name, when });
}
