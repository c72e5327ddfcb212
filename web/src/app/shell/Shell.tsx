/** The frame around signed-in pages. It decides what is shown; the parts beside it draw. */
import { Outlet, useMatches, useRouter } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { countsQuery } from "@/api/counts";
import { sessionQuery } from "@/api/session";
import { cx } from "@/ui/parts/cx";
import { ViewerZone } from "@/ui/viewer";
import { events } from "../core";
import { placesFor } from "../navigation";
import { t } from "../words";
import { OfflineLine } from "./OfflineLine";
import { Sidebar } from "./Sidebar";
import { TabBar } from "./TabBar";
import { useFocusOnNavigation } from "./useFocusOnNavigation";
import { usePlaceShortcuts } from "./usePlaceShortcuts";
import { useSheets } from "./useSheets";

const Palette = lazy(() => import("../palette/Palette").then((module) => ({ default: module.Palette })));
const HelpSheet = lazy(() => import("./HelpSheet").then((module) => ({ default: module.HelpSheet })));

export function Shell() {
  const router = useRouter();
  const session = useQuery(sessionQuery).data;
  const signedIn = Boolean(session);
  const { data: counts } = useQuery({ ...countsQuery, enabled: signedIn });
  const rail = useMatches({ select: (matches) => matches.some((match) => match.staticData.rail) });
  const groups = session ? placesFor(session, (to) => to in router.routesByPath) : [];
  const sheets = useSheets();
  usePlaceShortcuts(groups);
  useFocusOnNavigation();

  useEffect(() => {
    if (!signedIn) return;
    events.start();
    return () => events.stop();
  }, [signedIn]);

  // The session ended while a page was open: the gate decides again.
  useEffect(() => {
    if (session === null) void router.invalidate();
  }, [session, router]);

  if (!session) return null;
  return (
    <ViewerZone zone={session.person.time_zone}>
      <div className={cx("hb-app", rail && "rail")}>
        <a className="hb-skip" href="#main">
          {t("skip")}
        </a>
        <Sidebar session={session} groups={groups} counts={counts} rail={rail} onSearch={sheets.openPalette} />
        <main className="hb-main" id="main" tabIndex={-1} aria-labelledby="page-title">
          <OfflineLine />
          <Outlet />
        </main>
        <TabBar session={session} groups={groups} counts={counts} onSearch={sheets.openPalette} />
      </div>
      <Suspense>
        {sheets.paletteWanted && <Palette session={session} groups={groups} onHelp={sheets.openHelp} />}
        {sheets.help && <HelpSheet onClose={sheets.closeHelp} />}
      </Suspense>
    </ViewerZone>
  );
}
