/** The groups of the navigation, with the pinned requisitions after Hiring; used by the sidebar and the phone's drawer. */
import { Link } from "@tanstack/react-router";
import type { Counts } from "@/api/counts";
import type { Session } from "@/api/session";
import { levelName } from "@/lib/level";
import type { PlaceGroup } from "../navigation";
import { t } from "../words";
import { NavItem } from "./NavItem";

export interface PlacesProps {
  session: Session;
  groups: PlaceGroup[];
  counts: Counts | undefined;
  rail?: boolean;
}

/** The squares before pinned requisitions take turns in three colours. */
const PIPS = 3;

function Pinned({ pinned }: { pinned: Session["pinned"] }) {
  return (
    <div>
      <div className="hb-nav-h">{t("pinned")}</div>
      <nav aria-label={t("pinned")}>
        {pinned.map((requisition, index) => (
          <Link key={requisition.id} to={`/requisitions/${requisition.id}` as string} className="hb-nav sub">
            <span className={`pip p${index % PIPS}`} />
            <span className="hb-cut" title={requisition.title}>
              {requisition.title} · {levelName(requisition.level)}
            </span>
          </Link>
        ))}
      </nav>
    </div>
  );
}

export function Places({ session, groups, counts, rail = false }: PlacesProps) {
  const group = ({ label, heading, places }: PlaceGroup) => (
    <div key={label}>
      {heading && !rail && <div className="hb-nav-h">{label}</div>}
      <nav aria-label={label}>
        {places.map((place) => (
          <NavItem key={place.to} place={place} counts={counts} rail={rail} />
        ))}
      </nav>
    </div>
  );
  const isAdmin = ({ label }: PlaceGroup) => label === t("admin");
  const hiring = groups.some(({ label }) => label === t("hiring"));
  return (
    <>
      {groups.filter((each) => !isAdmin(each)).map(group)}
      {!rail && hiring && session.pinned.length > 0 && <Pinned pinned={session.pinned} />}
      {groups.filter(isAdmin).map(group)}
    </>
  );
}
