/** People and texts for the gallery only. All invented. */
import type { CoverageColumn, CoverageRow } from "../parts/coverage";
import type { HeatRow } from "../parts/HeatGrid";
import type { Rating } from "../parts/judgement";
import type { Persona } from "../parts/usePersonaList";
import type { VoteTrail } from "../parts/VoteSlope";

const column = (id: string, name: string, round: string, min: number, max: number, barRaiser = false): CoverageColumn => ({
  id,
  name,
  round,
  min,
  max,
  barRaiser,
});

export const panel: CoverageColumn[] = [
  column("wei", "Wei Zhang", "Coding 1", 0, 2),
  column("priya", "Priya Raman", "Coding 2", 0, 2),
  column("jonas", "Jonas Lindqvist", "Design", 0, 2),
  column("amara", "Amara Okafor", "Behav. 1", 4, 6),
  column("daniel", "Daniel Reyes", "Behav. 2", 4, 6),
  column("naledi", "Naledi Mokoena", "Bar Raiser", 3, 6, true),
  column("ingrid", "Ingrid Solberg", "Manager", 1, 3),
];

export const personas: Persona[] = [
  ...panel.map((person) => ({ ...person, role: person.barRaiser ? "Bar Raiser" : "interviewer" })),
  { id: "tomas", name: "Tomás Ferreira", role: "recruiter" },
  { id: "long", name: "Maximiliane Freifrau von Hohenlohe-Waldenburg-Schillingsfürst", role: "coordinator" },
];

export const trails: Record<string, VoteTrail> = {
  wei: { first: "lean_hire", afterReading: "lean_hire", final: "lean_hire" },
  priya: { first: "hire", afterReading: "hire", final: "hire" },
  jonas: { first: "hire", afterReading: "hire", final: "hire" },
  amara: { first: "hire", afterReading: "lean_hire", final: "lean_hire" },
  daniel: { first: "no_hire", afterReading: "lean_no_hire", final: "lean_no_hire" },
  naledi: { first: "lean_hire", afterReading: "hire", final: null },
  ingrid: { first: "hire", afterReading: "hire", final: "hire" },
};

const rated = (
  id: string,
  name: string,
  critical: boolean,
  ratings: Record<string, Rating>,
  more: Partial<HeatRow> = {},
): HeatRow => ({ id, name, critical, ratings, ...more });

export const heat: HeatRow[] = [
  rated("dive", "Dive Deep", false, { priya: 4, jonas: 3 }),
  rated("own", "Ownership", true, { naledi: 3, ingrid: 4 }),
  rated("right", "Are Right, A Lot", false, { daniel: 2 }),
  rated("customer", "Customer Obsession", true, { daniel: 1, naledi: 3 }, { settled: true }),
  rated("trust", "Earn Trust", true, { amara: 3, naledi: 4 }),
  rated("back", "Have Backbone; Disagree and Commit", true, { amara: 4, daniel: 2 }, { short: "Have Backbone" }),
  rated("think", "Think Big", false, { daniel: 3 }),
  rated("learn", "Learn and Be Curious", false, { naledi: 4 }),
];

const asks = (count: number, twice = false) => ({ kind: "questions" as const, count, twice });

export const coverage: CoverageRow[] = [
  { id: "customer", name: "Customer Obsession", critical: true, need: 2, cells: { daniel: asks(2), naledi: asks(1) } },
  { id: "own", name: "Ownership", critical: true, need: 2, cells: { naledi: asks(2), ingrid: asks(1) } },
  { id: "invent", name: "Invent and Simplify", need: 1, cells: { jonas: asks(1) } },
  { id: "frugal", name: "Frugality", need: 1, cells: {}, suggestion: "naledi" },
  { id: "trust", name: "Earn Trust", critical: true, need: 2, cells: { amara: asks(1) }, suggestion: "ingrid" },
  { id: "dive", name: "Dive Deep", need: 1, cells: { priya: asks(1), jonas: asks(1), wei: { kind: "blocked" } } },
  {
    id: "back",
    name: "Have Backbone; Disagree and Commit",
    short: "Have Backbone",
    critical: true,
    need: 2,
    cells: { amara: asks(1), daniel: asks(1, true) },
  },
  { id: "hire", name: "Hire and Develop the Best", critical: true, need: 2, cells: { amara: asks(2), naledi: asks(1) } },
  { id: "employer", name: "Strive to be Earth’s Best Employer", short: "Earth’s Best Employer", need: 1, cells: { amara: asks(1) } },
];

export const anchors = {
  1: "Went along, or kept fighting once the decision stood",
  2: "Disagreed late or only with peers, or committed in words alone",
  3: "Said so to the person who decides, then carried it out",
  4: "Argued with data, changed minds or lost, then made the decision succeed as their own",
};
