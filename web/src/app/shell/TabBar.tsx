/** The bottom bar of a phone: some places of one's own; where there is room, the menu with everything else, and search. */
import { Link, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { onPlacesMenu } from "@/lib/places-menu";
import { Icon } from "@/ui/icons/Icon";
import { HOME, type Place } from "../navigation";
import { t } from "../words";
import type { SidebarProps } from "./Sidebar";

const MenuDrawer = lazy(() => import("./MenuDrawer").then((module) => ({ default: module.MenuDrawer })));

const MOST_PLACES = 3;

export function TabBar({ tabs, ...menu }: SidebarProps & { tabs?: Place[] | undefined }) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  // The path under which the drawer was opened: going anywhere closes it.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const shown = tabs ?? (menu.groups[0]?.places ?? []).slice(0, MOST_PLACES);
  useEffect(() => onPlacesMenu(() => setOpenedAt(path)), [path]);
  return (
    <nav className="hb-tabbar" aria-label={t("navigation")}>
      {shown.map((place) => (
        <Link key={place.to} to={place.to} activeOptions={{ exact: place.to === HOME }}>
          <Icon name={place.icon} size={20} />
          {place.label}
        </Link>
      ))}
      {!tabs && (
        <>
          <button type="button" aria-haspopup="dialog" onClick={() => setOpenedAt(path)}>
            <Icon name="menu" size={20} />
            {t("menu")}
          </button>
          <button type="button" onClick={menu.onSearch}>
            <Icon name="search" size={20} />
            {t("searchShort")}
          </button>
        </>
      )}
      <Suspense>{openedAt === path && <MenuDrawer {...menu} searching={Boolean(tabs)} onClose={() => setOpenedAt(null)} />}</Suspense>
    </nav>
  );
}
