/** What the view of earlier versions says. */
import { messages } from "@/lib/messages";

export const t = messages({
  list: "Versions",
  lead: "What you write in one sitting is one version. Restoring one makes another, so nothing is lost.",
  none: "No earlier version yet. The first is kept once the text changes.",
  row: "{words} words, {found}",
  noFindings: "nothing to point at",
  findings: { one: "one thing to look at", other: "{said} things to look at" },
  now: "as it is now",
  restore: "Restore this version",
  restored: "The version of {at} stands again.",
  differs: "Marked words are not in the text as it is now.",
  same: "The text is as it is now.",
  empty: "nothing here",
});
