/** The frame around signed-in pages: who is here, and in which seat. */
import { Outlet, useRouter, useRouterState } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { seatOf, sessionQuery } from "@/api/session";
import { ViewerZone } from "@/ui/viewer";
import { events } from "../core";
import { placesFor, PREPARE } from "../navigation";
import { SeatFrame } from "./SeatFrame";

const CandidateSeat = lazy(() => import("../candidate/CandidateSeat").then((module) => ({ default: module.CandidateSeat })));

export function Shell() {
  const router = useRouter();
  const session = useQuery(sessionQuery).data;
  const signedIn = Boolean(session);
  const preparing = useRouterState({ select: ({ location }) => `${location.pathname}/`.startsWith(`${PREPARE}/`) });

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
  const exists = (to: string) => to in router.routesByPath;
  return (
    <ViewerZone zone={session.person.time_zone}>
      {preparing || seatOf(session) === "candidate" ? (
        <Suspense>
          <CandidateSeat session={session} exists={exists}>
            <Outlet />
          </CandidateSeat>
        </Suspense>
      ) : (
        <SeatFrame session={session} groups={placesFor(session, exists)} brand={{ to: "/", words: session.organisation.name }}>
          <Outlet />
        </SeatFrame>
      )}
    </ViewerZone>
  );
}
