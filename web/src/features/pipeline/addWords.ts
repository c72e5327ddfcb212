import { messages } from "@/lib/messages";

export const t = messages({
  title: "Add a candidate to {requisition}",
  close: "Close",
  name: "Name",
  email: "Email",
  phone: "Phone",
  headline: "Headline",
  headlineHint: "Present role and employer",
  location: "Location",
  locationHint: "City, or where they work from",
  source: "Source",
  links: "Links",
  linksHint: "One address on each line",
  cancel: "Cancel",
  add: "Add candidate",
  added: "Added {name}",
  nameMissing: "Enter the candidate's name",
  emailWrong: "Enter an address like ana@example.com",
  linkWrong: "Each line must be an address that begins with https:// or http://",
  override: "Reason for letting them in during the cool-down",
  overrideHint: "Recruiters only. It is kept with the application.",
  duplicates: {
    one: "Somebody like this is already here. Look before adding:",
    other: "People like this are already here. Look before adding:",
  },
  noApplication: "no application yet",
});
