import { messages } from "@/lib/messages";

export const t = messages({
  start: "Start the timer",
  pause: "Pause the timer",
  goOn: "Go on timing",
  about: "of about {usual} for {what}",
  long: "longer than most, which take {usual}",
  longShort: "longer than most",
  ofUsual: "of {usual}",
  ring: "{seconds} seconds of about {usual}",
});
