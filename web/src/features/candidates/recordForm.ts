/** A record as its form holds it, and what of it has changed. */
import type { CandidateRecord, Fact } from "@/api/types/candidate";
import type { RecordFields } from "./queries";

export interface Values extends Omit<RecordFields, "links"> {
  /** One in each line. */
  links: string;
}

const LINES = ["name", "email", "phone", "headline", "location", "time_zone", "source"] as const;

export const valuesOf = (record: CandidateRecord): Values => ({
  name: record.name,
  email: record.email,
  phone: record.phone,
  headline: record.headline,
  location: record.location,
  time_zone: record.time_zone,
  source: record.source,
  links: record.links.join("\n"),
  about: record.about.map((fact) => ({ ...fact })),
});

const isKept = ({ label, value }: Fact) => label.trim() !== "" || value.trim() !== "";
const lines = (text: string) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** Only what differs is sent, so that two people may change different fields. */
export function changesOf(before: Values, after: Values): Partial<RecordFields> {
  const changes: Partial<RecordFields> = {};
  for (const key of LINES) if (before[key] !== after[key]) changes[key] = after[key].trim();
  if (before.links !== after.links) changes.links = lines(after.links);
  const about = after.about.filter(isKept);
  if (JSON.stringify(before.about) !== JSON.stringify(about)) changes.about = about;
  return changes;
}
