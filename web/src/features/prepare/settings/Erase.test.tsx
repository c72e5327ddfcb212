import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { renderRoutes } from "@/test-render";
import { routes } from "../routes";

afterEach(() => vi.unstubAllGlobals());

test("erasing wants its word, and leads back to the start", async () => {
  let profile: object | null = {
    version: 2, process_id: "em-l6", level: 6, target: "", date: null, time_zone: "UTC", minutes_by_weekday: [60, 0, 0, 0, 0, 0, 0],
    stage: "loop", remote: true, notes: { team: "", initiatives: "", challenges: "", people: "" }, started_on: "2026-10-01",
  };
  const erased: unknown[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/processes")) return new Response(JSON.stringify({ items: [{ id: "em-l6", name: "EM L6", level: 6 }] }));
    if (pathname.endsWith("/prep/everything")) {
      erased.push(await request.json());
      profile = null;
      return new Response(null, { status: 204 });
    }
    return new Response(JSON.stringify({ profile }));
  });
  const { router } = renderRoutes({ framed: routes, at: "/prepare/settings" });
  const user = userEvent.setup();
  const button = await screen.findByRole<HTMLButtonElement>("button", { name: "Erase everything" });
  expect(button.disabled).toBe(true);
  await user.type(screen.getByLabelText("Type erase to confirm"), "erase");
  await user.click(button);
  await waitFor(() => expect(router.state.location.pathname).toBe("/prepare"));
  expect(erased).toEqual([{ confirm: "erase" }]);
  expect(await screen.findByRole("button", { name: "Make my plan" })).toBeTruthy();
});
