/** What the view says in which a story is told aloud. */
import { messages } from "@/lib/messages";

export const t = messages({
  head: "Tell it aloud, without reading",
  lead: "Stand up if you can. The cues below are enough; the whole text makes you read.",
  start: "Start",
  stop: "Stop",
  again: "Start again",
  keep: "Add it to the log",
  drop: "Throw it away",
  clock: "Time told",
  usual: "A usual answer takes {from} to {to} minutes",
  longer: "Longer than most",
  stopped: "Told in {length}, {beside}.",
  added: "In the log.",
  cues: "Cues",
  whole: "Show the whole text",
  onlyCues: "Only the cues",
  empty: "nothing yet",
  log: "Told so far",
  logNone: "Not told aloud yet. The first time is always too long or too short; that is what it is for.",
  times: "Told {times}, last {day}.",
  loop: "for a loop",
  phone: "for a phone screen",
  entry: "{length} {where}",
  keyGroup: "This story",
  keyClock: "Start or stop the clock",
});
