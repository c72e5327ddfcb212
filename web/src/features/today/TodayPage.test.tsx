import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { TodayView, WaitingItem } from "@/api/types/today";
import { renderRoutes } from "@/test-render";
import { routes } from "./routes";

afterEach(() => vi.unstubAllGlobals());

const debrief: WaitingItem = {
  id: "a:debrief",
  kind: "debrief",
  title: "Final vote for Elena Vasquez",
  badge: null,
  sealed: { in: 7, of: 7 },
  meta: "EM, Payments · then: close the voting",
  due_at: null,
  state: "none",
  primary: { label: "Open", href: "/applications/a/debrief" },
  secondary: null,
};

function day(waiting: WaitingItem[], week: TodayView["week"] = []) {
  const view: TodayView = {
    date: "2026-11-27",
    time_zone: "Europe/Prague",
    waiting,
    ribbon: [],
    deadlines: [],
    next: null,
    week,
    load: [],
    scorecards: { on_time: 0, of: 0, median_minutes: null, evidence_per_rating: null },
  };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(view), { headers: { "content-type": "application/json" } })));
  renderRoutes({ framed: routes, at: "/" });
}

test("a debrief is one row: what is next, how many cards are in, and what follows", async () => {
  day([debrief]);
  expect(await screen.findByText("Final vote for Elena Vasquez")).toBeTruthy();
  expect(screen.getByText("EM, Payments · then: close the voting")).toBeTruthy();
  expect(screen.getByText("7 of 7 in")).toBeTruthy();
});

test("who has nothing to do and no interviews is shown to the openings", async () => {
  day([]);
  const link = await screen.findByRole("link", { name: "See the openings" });
  expect(link.getAttribute("href")).toBe("/requisitions");
});
