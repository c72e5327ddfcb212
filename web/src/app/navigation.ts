/** The places of the sidebar, the bottom bar, the palette and the `g` shortcuts, in one list. */
import type { Counts } from "@/api/counts";
import type { Session } from "@/api/session";
import type { IconName } from "@/ui/icons/Icon";
import { t } from "./words";

export interface Place {
  to: string;
  label: string;
  icon: IconName;
  /** Second key after `g`. */
  key: string;
  count?: (counts: Counts) => { text: string; due: boolean } | null;
}

export interface PlaceGroup {
  label: string;
  /** The first group needs no heading on screen. */
  heading: boolean;
  places: Place[];
}

export const HOME = "/";
/** Below it lies the candidate's seat. */
export const PREPARE = "/prepare";

const plain = (number: number) => (number > 0 ? { text: String(number), due: false } : null);

const MINE: Place[] = [
  { to: HOME, label: t("today"), icon: "today", key: "t", count: (counts) => plain(counts.today) },
  { to: "/interviews", label: t("interviews"), icon: "video", key: "i", count: (counts) => plain(counts.interviews) },
  {
    to: "/scorecards",
    label: t("scorecards"),
    icon: "scorecard",
    key: "s",
    count: ({ scorecards_due: due }) => (due > 0 ? { text: t("due", { count: due }), due: true } : null),
  },
  { to: "/debriefs", label: t("debriefs"), icon: "debrief", key: "d", count: (counts) => plain(counts.debriefs) },
];

const HIRING: Place[] = [
  { to: "/requisitions", label: t("requisitions"), icon: "requisition", key: "r" },
  { to: "/candidates", label: t("candidates"), icon: "people", key: "c" },
  { to: "/loops", label: t("loops"), icon: "loop", key: "l" },
  { to: "/processes", label: t("processes"), icon: "process", key: "p" },
];

const ADMIN: Place[] = [
  { to: "/people", label: t("people"), icon: "person", key: "e" },
  { to: "/mailbox", label: t("mailbox"), icon: "mail", key: "m" },
  { to: "/settings", label: t("settings"), icon: "settings", key: "," },
];

/** What this person's sidebar shows; `exists` leaves out places whose pages are not part of this build. */
export function placesFor(session: Session, exists: (to: string) => boolean): PlaceGroup[] {
  const groups: PlaceGroup[] = [
    { label: t("mine"), heading: false, places: MINE },
    { label: t("hiring"), heading: true, places: HIRING },
  ];
  if (session.person.roles.includes("admin")) groups.push({ label: t("admin"), heading: true, places: ADMIN });
  return groups
    .map((group) => ({ ...group, places: group.places.filter((place) => exists(place.to)) }))
    .filter((group) => group.places.length > 0);
}
