import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { Plan } from "@/api/types/prep/plan";
import { renderRoutes } from "@/test-render";
import { routes } from "../routes";
import { moveBlock } from "./moves";
import { samplePlan } from "./sample";

afterEach(() => vi.unstubAllGlobals());

const PROFILE = { profile: { version: 1, date: "2026-11-20" } };

/** A server with one plan, which keeps what it is told. */
function serve() {
  let plan: Plan = samplePlan();
  const told: { path: string; body: unknown }[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    const answer = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
    if (pathname.endsWith("/prep/profile")) return answer(PROFILE);
    if (pathname.endsWith("/prep/plan")) return answer(plan);
    if (!pathname.includes("/prep/plan/blocks/")) return answer({ status: 404, code: "not_found", detail: "not here" }, 404);
    const body = (await request.json()) as { action: string; to: string };
    told.push({ path: pathname.replace(/^.*\/prep/, ""), body });
    if (body.action === "move") plan = moveBlock(plan, pathname.split("/").at(-1) ?? "", body.to);
    return answer(plan);
  });
  return told;
}

const block = (name: string) => screen.findByRole("link", { name: new RegExp(`^${name}`) });
const dayOf = (element: HTMLElement) => element.closest("[role=group]")?.getAttribute("aria-label")?.slice(0, 10);

test("Alt and an arrow move a block by a day, and the focus stays with it", async () => {
  const told = serve();
  renderRoutes({ framed: routes, at: "/prepare/plan" });
  const user = userEvent.setup();
  (await block("Block d")).focus();
  await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
  await waitFor(async () => expect(dayOf(await block("Block d"))).toBe("Sun 4 Oct:"));
  expect(told).toEqual([{ path: "/plan/blocks/d", body: { action: "move", to: "2026-10-04" } }]);
  expect(document.activeElement).toBe(await block("Block d"));
});

test("a block cannot be moved into the past, and one that is done not at all", async () => {
  const told = serve();
  renderRoutes({ framed: routes, at: "/prepare/plan" });
  const user = userEvent.setup();
  (await block("Block b")).focus();
  await user.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  (await block("Block a")).focus();
  await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(told).toEqual([]);
});

test("the menu of a block moves it too", async () => {
  const told = serve();
  renderRoutes({ framed: routes, at: "/prepare/plan" });
  const user = userEvent.setup();
  await user.click(await block("Block c"));
  await user.click(await screen.findByRole("menuitem", { name: "Move to Fri 2 Oct" }));
  await waitFor(() => expect(told).toEqual([{ path: "/plan/blocks/c", body: { action: "move", to: "2026-10-02" } }]));
});
