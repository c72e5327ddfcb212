/** Sidebar, page and bottom bar, with the palette and the keys of their places. Each seat hands in its own places. */
import { useMatches } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense } from "react";
import { countsQuery } from "@/api/counts";
import type { Session } from "@/api/session";
import { cx } from "@/ui/parts/cx";
import type { Place, PlaceGroup } from "../navigation";
import { t } from "../words";
import { OfflineLine } from "./OfflineLine";
import { type Brand, Sidebar } from "./Sidebar";
import { TabBar } from "./TabBar";
import { useFocusOnNavigation } from "./useFocusOnNavigation";
import { usePlaceShortcuts } from "./usePlaceShortcuts";
import { useSheets } from "./useSheets";

const Palette = lazy(() => import("../palette/Palette").then((module) => ({ default: module.Palette })));
const HelpSheet = lazy(() => import("./HelpSheet").then((module) => ({ default: module.HelpSheet })));

export interface SeatFrameProps {
  session: Session;
  groups: PlaceGroup[];
  brand: Brand;
  /** A line above the person, at the foot of the sidebar. */
  promise?: ReactNode;
  /** The whole bottom bar of a phone; without it, three places with the menu and search. */
  tabs?: Place[];
  /** The palette lists what the open page can do. */
  pageActions?: boolean;
  children: ReactNode;
}

export function SeatFrame({ session, groups, brand, promise, tabs, pageActions = false, children }: SeatFrameProps) {
  const { data: counts } = useQuery(countsQuery);
  const rail = useMatches({ select: (matches) => matches.some((match) => match.staticData.rail) });
  const sheets = useSheets();
  usePlaceShortcuts(groups);
  useFocusOnNavigation();
  const places = { session, groups, counts, brand, promise, onSearch: sheets.openPalette };
  return (
    <>
      <div className={cx("hb-app", rail && "rail")}>
        <a className="hb-skip" href="#main">
          {t("skip")}
        </a>
        <Sidebar {...places} rail={rail} />
        <main className="hb-main" id="main" tabIndex={-1} aria-labelledby="page-title">
          <OfflineLine />
          {children}
        </main>
        <TabBar {...places} tabs={tabs} />
      </div>
      <Suspense>
        {sheets.paletteWanted && <Palette session={session} groups={groups} onHelp={sheets.openHelp} pageActions={pageActions} />}
        {sheets.help && <HelpSheet onClose={sheets.closeHelp} />}
      </Suspense>
    </>
  );
}
