import { messages } from "@/lib/messages";

export const t = messages({
  savedHere: "Saved on this computer",
  savedThere: "Saved on {host}",
  notSaved: "Not saved since {at}. Keep this page open",
  copy: "Copy",
  copied: "Copied",
  more: "More",
  allPages: "All pages and account",
  settings: "Settings and privacy",
  done: "done",
  progress: "{have} of {want}",
  progressExpected: "{have} of {want}, {expected} expected by now",
});
