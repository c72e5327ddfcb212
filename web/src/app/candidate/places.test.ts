import { describe, expect, test } from "vitest";
import { prepPlaces, prepTabs } from "./places";

const everything = () => true;
const said = (groups: ReturnType<typeof prepPlaces>) =>
  groups.map(({ label, places }) => `${label}: ${places.map((place) => place.label).join(", ")}`);

describe("the candidate's sidebar", () => {
  test("has the places of the seat in their order", () => {
    expect(said(prepPlaces(everything))).toEqual([
      "Your plan: Plan, Readiness",
      "Stories: Bank, Matrix",
      "Practise: Drills, Fundamentals, Rehearse",
      "Know: Field guide, The day itself",
    ]);
  });

  test("leaves out what is not part of the build, in the bottom bar too", () => {
    const only = (to: string) => to === "/prepare/plan";
    expect(said(prepPlaces(only))).toEqual(["Your plan: Plan"]);
    expect(prepTabs(only).map(({ label }) => label)).toEqual(["Plan"]);
  });

  test("gives every place its own key", () => {
    const keys = prepPlaces(everything).flatMap(({ places }) => places.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("says small numbers in words, and nothing for none", () => {
    const counts = prepPlaces(everything, { stories: 12, gaps: 1, due: 0 })
      .flatMap(({ places }) => places)
      .map(({ label, count }) => `${label}: ${count?.({ today: 0, interviews: 0, scorecards_due: 0, debriefs: 0 })?.text ?? ""}`);
    expect(counts).toContain("Bank: 12");
    expect(counts).toContain("Matrix: 1 gap");
    expect(counts).toContain("Drills: ");
  });
});
