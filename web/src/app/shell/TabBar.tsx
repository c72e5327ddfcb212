/** The bottom bar of a phone: three places of one's own, the menu with everything else, and search. */
import { Link, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { Icon } from "@/ui/icons/Icon";
import { HOME } from "../navigation";
import { t } from "../words";
import type { PlacesProps } from "./Places";

const MenuDrawer = lazy(() => import("./MenuDrawer").then((module) => ({ default: module.MenuDrawer })));

const MOST_PLACES = 3;

export function TabBar({ onSearch, ...places }: PlacesProps & { onSearch: () => void }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The path under which the drawer was opened: going anywhere closes it.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const tabs = (places.groups[0]?.places ?? []).slice(0, MOST_PLACES);
  return (
    <nav className="hb-tabbar" aria-label={t("navigation")}>
      {tabs.map((place) => (
        <Link key={place.to} to={place.to} activeOptions={{ exact: place.to === HOME }}>
          <Icon name={place.icon} size={20} />
          {place.label}
        </Link>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setOpenedAt(path)}>
        <Icon name="menu" size={20} />
        {t("menu")}
      </button>
      <button type="button" onClick={onSearch}>
        <Icon name="search" size={20} />
        {t("searchShort")}
      </button>
      <Suspense>{openedAt === path && <MenuDrawer {...places} onClose={() => setOpenedAt(null)} />}</Suspense>
    </nav>
  );
}
