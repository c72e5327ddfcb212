import { messages } from "@/lib/messages";

export const t = messages({
  title: "Welcome to Highbar",
  lead: "Nothing is here yet. Look around with invented data first, or start with your own team.",
  demoTitle: "Look around with demo data",
  demoText:
    "A company with several departments, three open requisitions and forty applications in every stage. You can act as any of its people. Nothing leaves this machine.",
  demoGo: "Fill with demo data",
  demoBusy: "Making people, loops and debriefs. This takes a few seconds.",
  teamTitle: "Set up my team",
  teamText: "An empty organisation with you as its administrator. You invite the others, then open the first requisition.",
  teamGo: "Set up my team",
  formLead: "You become the administrator. Everything can be changed later in the settings.",
  organisation: "Organisation",
  name: "Your name",
  email: "Email",
  password: "Password",
  passwordHint: "At least 10 characters. A short sentence works well.",
  zone: "Time zone",
  zoneHint: "The organisation counts its working days in it.",
  create: "Create the organisation",
  back: "Back",
  organisationMissing: "Name the organisation",
  nameMissing: "Enter your name",
  emailWrong: "Enter an address like ana@example.com",
  passwordShort: "Use at least 10 characters",
  zoneWrong: "Choose a time zone from the list",
});
