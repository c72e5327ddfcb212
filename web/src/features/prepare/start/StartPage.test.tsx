import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { renderRoutes } from "@/test-render";
import { routes } from "../routes";
import { dateFault } from "./useProfileForm";

const PROCESSES = { items: [{ id: "em-l6", name: "EM L6", level: 6 }, { id: "em-l7", name: "EM L7", level: 7 }] };

let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
    if (pathname.endsWith("/processes")) return answer(PROCESSES);
    if (!pathname.endsWith("/prep/profile")) return answer({ status: 404, code: "not_found", detail: "not here" }, 404);
    if (request.method === "GET") return answer({ profile: null });
    const body = (await request.json()) as object;
    sent.push(body);
    return answer({ ...body, version: 1, started_on: "2026-10-01" });
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a plan wants a date, or to hear that there is none", async () => {
  renderRoutes({ framed: routes, at: "/prepare" });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Make my plan" }));
  expect(await screen.findByText("Choose the day, or say that it is not yet known")).toBeTruthy();
  expect(sent).toEqual([]);

  await user.click(screen.getByLabelText("Not yet known"));
  await user.selectOptions(screen.getByLabelText("The loop you prepare for"), "em-l7");
  await user.selectOptions(screen.getByLabelText("Minutes on Friday"), "60");
  await user.click(screen.getByRole("button", { name: "Make my plan" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    version: 0, process_id: "em-l7", level: 7, date: null, stage: "applied", remote: true,
    minutes_by_weekday: [45, 45, 45, 45, 60, 120, 90],
  });
});

test("a week without any time makes no plan", async () => {
  renderRoutes({ framed: routes, at: "/prepare" });
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText("Not yet known"));
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Saturday", "Sunday"]) {
    await user.selectOptions(screen.getByLabelText(`Minutes on ${day}`), "0");
  }
  await user.click(screen.getByRole("button", { name: "Make my plan" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Give at least one weekday some time");
  expect(sent).toEqual([]);
});

test.each([
  ["2026-10-01", false, null],
  ["2026-09-30", false, "Choose a day from today on"],
  ["", false, "Choose the day, or say that it is not yet known"],
  ["", true, null],
])("date %s with unknown %s is answered by %s", (date, none, fault) => {
  expect(dateFault(date, none, "2026-10-01")).toBe(fault);
});
