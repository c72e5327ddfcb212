import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import type { CandidateStatus } from "@/api/types/public";
import { renderRoutes } from "@/test-render";
import { routes } from "./routes";

afterEach(() => vi.unstubAllGlobals());

const status: CandidateStatus = {
  candidate_name: "Elena Vasquez",
  role: "EM, Payments",
  organisation: "Example",
  state_words: "Your interviews are over and we are deciding.",
  headline: "Elena, we are deciding",
  steps: [],
  interviews: [],
  dates: [],
  time_zone: "Europe/Lisbon",
  thank_you: { due: "2099-01-02T10:00:00Z", done: false, to: "Rita Recruiter", sent_at: null, text: null },
  documents: [],
  offer_link: null,
  outcome: null,
  contact: { name: "Rita Recruiter", email: "rita@example.com" },
  remote_setup: [],
  may: ["thank_you"],
};

/** A server that keeps the note. */
function serve() {
  let kept = status;
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "POST") {
      const { text } = (await request.json()) as { text: string };
      kept = { ...kept, may: [], thank_you: { due: null, done: true, to: "Rita Recruiter", sent_at: "2026-11-27T10:00:00Z", text } };
    }
    return new Response(JSON.stringify(kept), { headers: { "content-type": "application/json" } });
  });
}

test("a thank-you is shown after it was sent, and after a reload", async () => {
  serve();
  const page = renderRoutes({ open: routes, at: "/status/token" });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Send the note" }));
  expect(screen.getByText("Write a few words first")).toBeTruthy();
  await user.type(screen.getByLabelText("Your note"), "Thank you all.");
  await user.click(screen.getByRole("button", { name: "Send the note" }));
  expect(await screen.findByText(/^Your note went to Rita Recruiter/)).toBeTruthy();
  page.unmount();

  renderRoutes({ open: routes, at: "/status/token" });
  expect(await screen.findByText("Thank you all.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Send the note" })).toBeNull();
});
