/** One place in the sidebar; on the rail only its icon, with the words on hover and for screen readers. */
import { Link } from "@tanstack/react-router";
import type { Counts } from "@/api/counts";
import { Icon } from "@/ui/icons/Icon";
import { cx } from "@/ui/parts/cx";
import { HOME, type Place } from "../navigation";

export interface NavItemProps {
  place: Place;
  counts: Counts | undefined;
  rail?: boolean;
}

export function NavItem({ place, counts, rail }: NavItemProps) {
  const count = counts && place.count ? place.count(counts) : null;
  return (
    <Link to={place.to} activeOptions={{ exact: place.to === HOME }} className="hb-nav" title={rail ? place.label : undefined}>
      <Icon name={place.icon} />
      <span className={rail ? "hb-vh" : undefined}>{place.label}</span>
      {count && !rail && <span className={cx("n", count.due && "due")}>{count.text}</span>}
    </Link>
  );
}
