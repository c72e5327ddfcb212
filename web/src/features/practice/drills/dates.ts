import { day } from "@/lib/time";

/** A date of the plan, which has no zone: "Tue 24 Nov". */
export const dateWords = (date: string, now: number): string => day(`${date}T12:00:00Z`, "UTC", now);
