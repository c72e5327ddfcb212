import { describe, expect, it } from "vitest";
import { personasAround } from "./personasAround";

const person = (id: string) => ({ id, name: id, initials: id });
const offered = ["admin", "ravi", "sofia", "naledi"].map((id) => ({ person: person(id), label: "Colleague" }));

describe("personas around an application", () => {
  it("keeps the given order where none is open", () => {
    expect(personasAround(offered, undefined).map(({ id }) => id)).toEqual(["admin", "ravi", "sofia", "naledi"]);
  });

  it("offers the loop's people first, by their part in it", () => {
    const view = {
      requisition: { recruiter: person("sofia"), hiring_manager: person("gone") },
      loop: {
        rounds: [
          { name: "Coding 1", lead: person("ravi") },
          { name: "Bar Raiser", lead: person("naledi"), bar_raiser: true },
          { name: "Coding 2", lead: null },
        ],
      },
    };
    expect(personasAround(offered, view).map(({ id, role }) => `${id}: ${role}`)).toEqual([
      "sofia: Recruiter of this application",
      "ravi: Coding 1 in this loop",
      "naledi: Bar Raiser of this loop",
      "admin: Colleague",
    ]);
  });
});
