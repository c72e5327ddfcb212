import { expect, it } from "vitest";
import type { InterviewView } from "@/api/types/interview";
import { topicOf } from "./topic";

const view = {
  items: [{ item: "trust", name: "Earn Trust", short: "Trust" }],
  round: { themes: [{ id: "conflict", name: "Conflict and hard conversations", text: "" }] },
} as unknown as InterviewView;
const topic = (principle: string | null, theme: string | null, width: "short" | "full" = "full") =>
  topicOf(view, { id: "q", text: "", ladder: [], principle, theme }, width);

it("names a question's principle, its theme, or what its id says", () => {
  expect(topic("trust", "conflict")).toBe("Earn Trust");
  expect(topic("trust", null, "short")).toBe("Trust");
  expect(topic(null, "conflict")).toBe("Conflict and hard conversations");
  expect(topic("have_backbone", null)).toBe("Have backbone");
  expect(topic(null, "Present role")).toBe("Present role");
  expect(topic(null, null)).toBe("");
});
