import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sessionQuery } from "@/api/session";
import { display, setDensity, setShortcuts } from "@/ui/theme/preferences";
import { displayOf, keepDisplay } from "./display";

/** A server that keeps one person's preferences. */
let kept: Record<string, unknown>;
let person: string;
let reachable: boolean;
let stop: () => void;
let queries: QueryClient;

const answer = (body: unknown) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

beforeEach(() => {
  localStorage.clear();
  kept = {};
  person = "ada";
  reachable = true;
  queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  vi.stubGlobal("fetch", async (input: Request) => {
    if (!reachable) throw new TypeError("no network");
    if (input.method === "PUT") kept = (await input.json()) as Record<string, unknown>;
    return answer(input.method === "PUT" ? kept : { csrf: "c", person: { id: person }, preferences: kept });
  });
  stop = keepDisplay(queries);
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const comesIn = () => queries.fetchQuery({ ...sessionQuery, staleTime: 0 });

test.each([
  [{}, { scheme: "auto", density: "comfortable", shortcuts: "on" }],
  [{ display: { scheme: "dark", density: "compact", shortcuts: "off" } }, { scheme: "dark", density: "compact", shortcuts: "off" }],
  [{ display: { scheme: "pink", density: 7 } }, { scheme: "auto", density: "comfortable", shortcuts: "on" }],
  [{ display: "dark" }, { scheme: "auto", density: "comfortable", shortcuts: "on" }],
])("%j is read as %j", (preferences, wanted) => {
  expect(displayOf(preferences)).toEqual(wanted);
});

test("what a person chose elsewhere is shown here, and nothing of whoever sat here before", async () => {
  setDensity("compact");
  kept = { display: { scheme: "dark", shortcuts: "off" } };
  await comesIn();
  expect(display()).toEqual({ scheme: "dark", density: "comfortable", shortcuts: "off" });
});

test("a choice goes to the server and leaves the pins alone", async () => {
  kept = { pinned: ["r1"] };
  await comesIn();
  setDensity("compact");
  await vi.waitFor(() => expect(kept).toEqual({ pinned: ["r1"], display: { scheme: "auto", density: "compact", shortcuts: "on" } }));
  await comesIn();
  expect(display().density).toBe("compact");
});

test("a choice without a network stands and goes later", async () => {
  await comesIn();
  reachable = false;
  setShortcuts("off");
  reachable = true;
  await comesIn();
  expect(display().shortcuts).toBe("off");
  window.dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(kept["display"]).toMatchObject({ shortcuts: "off" }));
});

test("what one person could not save is not the next one's choice", async () => {
  await comesIn();
  reachable = false;
  setDensity("compact");
  reachable = true;
  person = "rita";
  await comesIn();
  expect(display().density).toBe("comfortable");
  window.dispatchEvent(new Event("online"));
  await comesIn();
  expect(kept).toEqual({});
});

test("before anybody has signed in a choice stays here", async () => {
  setDensity("compact");
  await Promise.resolve();
  expect(kept).toEqual({});
  expect(display().density).toBe("compact");
});
