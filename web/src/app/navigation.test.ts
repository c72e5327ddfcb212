import { describe, expect, test } from "vitest";
import type { Session } from "@/api/session";
import { placesFor } from "./navigation";

type Role = Session["person"]["roles"][number];
const session = (...roles: Role[]): Session => ({
  person: {
    id: "1", name: "Mei Tanaka", email: "mei@example.com", roles, initials: "MT", time_zone: "Asia/Tokyo",
    title: "", department: null, trainings: [],
  },
  organisation: { name: "Tidewater", time_zone: "Europe/Amsterdam", demo: false },
  csrf: "c",
  pinned: [],
  counts: { today: 0, interviews: 0, scorecards_due: 0, debriefs: 0 },
  preferences: {},
  seat: "hiring",
});
const labels = (roles: Role[], exists: (to: string) => boolean = () => true) =>
  placesFor(session(...roles), exists).map((group) => `${group.label}: ${group.places.map((place) => place.label).join(", ")}`);

describe("the sidebar", () => {
  test("shows administration to administrators only", () => {
    expect(labels([])).toEqual([
      "Mine: Today, Interviews, Scorecards, Debriefs",
      "Hiring: Requisitions, Candidates, Loops, Processes",
    ]);
    expect(labels(["admin"]).at(-1)).toBe("Administration: People, Mailbox, Settings");
  });

  test("leaves out places without a page, and groups without a place", () => {
    expect(labels(["admin"], (to) => to === "/")).toEqual(["Mine: Today"]);
  });

  test("gives every place its own key", () => {
    const keys = placesFor(session("admin"), () => true).flatMap((group) => group.places.map((place) => place.key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("says how many scorecards are due, and nothing for none", () => {
    const scorecards = placesFor(session(), () => true)[0]?.places.find((place) => place.to === "/scorecards");
    const counts = { today: 0, interviews: 0, scorecards_due: 2, debriefs: 0 };
    expect(scorecards?.count?.(counts)).toEqual({ text: "2 due", due: true });
    expect(scorecards?.count?.({ ...counts, scorecards_due: 0 })).toBeNull();
  });
});
