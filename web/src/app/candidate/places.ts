/** The places of the candidate's seat. Like the hiring ones, a place is shown as soon as its page is part of the build. */
import type { Place, PlaceGroup } from "../navigation";
import { t } from "./words";

export const PLAN = "/prepare/plan";

/** Small numbers beside the places; `undefined` while they are not known. */
export interface PrepCounts {
  stories?: number | undefined;
  gaps?: number | undefined;
  due?: number | undefined;
}

type Exists = (to: string) => boolean;

const shown = (text: string | undefined): Pick<Place, "count"> => (text ? { count: () => ({ text, due: false }) } : {});
const some = (count: number | undefined, words: (count: number) => string) => (count ? words(count) : undefined);

export function prepPlaces(exists: Exists, { stories, gaps, due }: PrepCounts = {}): PlaceGroup[] {
  const groups: PlaceGroup[] = [
    {
      label: t("mine"),
      heading: false,
      places: [
        { to: PLAN, label: t("plan"), icon: "calendar", key: "p" },
        { to: "/prepare/readiness", label: t("readiness"), icon: "readiness", key: "r" },
      ],
    },
    {
      label: t("stories"),
      heading: true,
      places: [
        { to: "/prepare/stories", label: t("bank"), icon: "story", key: "b", ...shown(some(stories, String)) },
        { to: "/prepare/matrix", label: t("matrix"), icon: "matrix", key: "m", ...shown(some(gaps, (count) => t("gaps", { count }))) },
      ],
    },
    {
      label: t("practise"),
      heading: true,
      places: [
        { to: "/prepare/drills", label: t("drills"), icon: "drill", key: "d", ...shown(some(due, (count) => t("due", { count }))) },
        { to: "/prepare/fundamentals", label: t("fundamentals"), icon: "list", key: "f" },
        { to: "/prepare/rehearse", label: t("rehearse"), icon: "rehearse", key: "e" },
      ],
    },
    {
      label: t("know"),
      heading: true,
      places: [
        { to: "/prepare/guide", label: t("guide"), icon: "book", key: "k" },
        { to: "/prepare/day", label: t("day"), icon: "day", key: "y" },
      ],
    },
  ];
  return groups
    .map((group) => ({ ...group, places: group.places.filter((place) => exists(place.to)) }))
    .filter((group) => group.places.length > 0);
}

const TABS: Place[] = [
  { to: PLAN, label: t("plan"), icon: "calendar", key: "p" },
  { to: "/prepare/stories", label: t("stories"), icon: "story", key: "b" },
  { to: "/prepare/drills", label: t("practise"), icon: "drill", key: "d" },
  { to: "/prepare/readiness", label: t("ready"), icon: "readiness", key: "r" },
  { to: "/prepare/guide", label: t("guideShort"), icon: "book", key: "k" },
];

/** The bottom bar of a phone. */
export const prepTabs = (exists: Exists): Place[] => TABS.filter((place) => exists(place.to));
