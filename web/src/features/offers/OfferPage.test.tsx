import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { AfterView } from "@/api/types/after";
import { renderRoutes } from "@/test-render";
import { routes } from "./routes";

afterEach(() => vi.unstubAllGlobals());

const person = (name: string) => ({ id: name, name, initials: name.slice(0, 1), title: "", bar_raiser: false });

const view = {
  id: "a",
  version: 3,
  state: "offer",
  candidate: { id: "c", name: "Elena Vasquez" },
  requisition: { id: "r", title: "EM, Payments", level: 6 },
  references: null,
  offer: {
    version: 1,
    state: "approval",
    terms: null,
    approvals: [
      { person: person("Ada"), state: "approved", at: "2026-11-26T09:30:00Z", reason: "Within the band." },
      { person: person("Hugo"), state: "waiting", at: null, reason: null },
    ],
    letter: "",
    history: [],
    answer_words: null,
    may: ["approve", "return"],
  },
  decision: null,
  may: [],
} satisfies AfterView;

test("each approver stands there with time and words, and the next one may add a remark", async () => {
  const sent: unknown[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "POST") sent.push([new URL(request.url).pathname, await request.json()]);
    return new Response(JSON.stringify(view), { headers: { "content-type": "application/json" } });
  });
  renderRoutes({ framed: routes, at: "/applications/a/offer" });
  const user = userEvent.setup();
  const ada = (await screen.findByText("Within the band.")).closest("li");
  expect(ada?.querySelector("time")?.getAttribute("datetime")).toBe("2026-11-26T09:30:00.000Z");
  expect(screen.getByText(/^Hugo/).closest("li")?.querySelector("time")).toBeNull();

  await user.click(screen.getByRole("button", { name: "Approve with a remark" }));
  await user.type(screen.getByRole("textbox", { name: "Approve with a remark" }), "Go ahead");
  const [, submit] = screen.getAllByRole("button", { name: "Approve with a remark" });
  await user.click(submit!);
  expect(sent).toEqual([["/api/v1/applications/a/offer/approve", { version: 3, note: "Go ahead" }]]);
});
