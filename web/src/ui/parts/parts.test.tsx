import { MantineProvider } from "@mantine/core";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { CoverageMatrix } from "./CoverageMatrix";
import { HeatGrid } from "./HeatGrid";
import { PersonaSwitcher } from "./PersonaSwitcher";
import { Pressable } from "./Pressable";
import { QuestionLadder } from "./QuestionLadder";
import { VoteHistory } from "./VoteHistory";
import { VoteBadge } from "./VoteBadge";
import { VoteLabelsContext } from "./voteLabels";

const columns = [
  { id: "amara", name: "Amara Okafor", round: "Behav. 1", min: 1, max: 3 },
  { id: "daniel", name: "Daniel Reyes", round: "Behav. 2", min: 1, max: 3 },
];

test("a process may rename its votes for everything below", () => {
  render(
    <VoteLabelsContext value={{ hire: "Inclined" }}>
      <VoteBadge vote="hire" />
      <VoteBadge vote="no_hire" />
    </VoteLabelsContext>,
  );
  expect(screen.getByText("Inclined")).toBeTruthy();
  expect(screen.getByText("No hire")).toBeTruthy();
});

test("a sealed debrief table has nothing of any vote in it", () => {
  const trails = { amara: { first: "hire", afterReading: "hire", final: "hire" } } as const;
  const { container } = render(<VoteHistory columns={columns} trails={trails} sealed />);
  expect(container.querySelectorAll("td svg path[d*='l5.2']").length).toBe(0);
  expect(screen.queryByRole("img", { name: /then/ })).toBeNull();
  expect(screen.getByText("Sealed")).toBeTruthy();
});

test("a vote history says its path in words and lets me cast my own", async () => {
  const cast = vi.fn();
  const trails = {
    amara: { first: "hire", afterReading: "lean_hire", final: "lean_hire" },
    daniel: { first: "no_hire", afterReading: "lean_no_hire", final: null },
  } as const;
  render(<VoteHistory columns={columns} trails={trails} me="daniel" onCast={cast} />);
  expect(screen.getByRole("img", { name: "Amara: hire, then lean hire, then lean hire" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Cast yours" }));
  expect(cast).toHaveBeenCalledOnce();
});

test("only the current row of a grid unfolds, and a sealed grid shows no rating", () => {
  const rows = [
    { id: "trust", name: "Earn Trust", ratings: { amara: 4, daniel: 2 } as const },
    { id: "dive", name: "Dive Deep", ratings: { amara: 3 } as const },
  ];
  const grid = (sealed: boolean) => (
    <HeatGrid label="Ratings" columns={columns} rows={rows} current="trust" detail={(row) => <p>evidence for {row.name}</p>} sealed={sealed} />
  );
  const { rerender } = render(grid(false));
  expect(screen.getAllByText(/evidence for/).map((node) => node.textContent)).toEqual(["evidence for Earn Trust"]);
  expect(screen.getByText("4")).toBeTruthy();
  rerender(grid(true));
  expect(screen.queryByText(/evidence for/)).toBeNull();
  expect(screen.queryByText("4")).toBeNull();
});

test("the suggested cell closes a gap in one press", async () => {
  const assign = vi.fn();
  const rows = [
    { id: "frugal", name: "Frugality", need: 1, cells: {}, suggestion: "daniel" },
    { id: "dive", name: "Dive Deep", need: 1, cells: { amara: { kind: "questions" as const, count: 2 } }, suggestion: "daniel" },
  ];
  render(<CoverageMatrix label="Coverage" columns={columns} rows={rows} onAssign={assign} />);
  expect(screen.getAllByRole("button").filter((button) => button.tabIndex === 0)).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Give Frugality to Daniel" }));
  expect(assign).toHaveBeenCalledWith("frugal", "daniel");
});

test("only rungs that were not asked can be marked", async () => {
  const mark = vi.fn();
  const rungs = [
    { id: "a", text: "Who disagreed?", askedAt: "15:40" },
    { id: "b", text: "Which data?" },
  ];
  render(<QuestionLadder onRung={mark} questions={[{ id: "q", text: "Which decision?", principle: "Backbone", state: "now", time: "14:30", rungs }]} />);
  const ladder = screen.getByRole("list", { name: "Follow-up ladder" });
  expect(within(ladder).getAllByRole("button")).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Mark as asked: Which data?" }));
  expect(mark).toHaveBeenCalledWith("q", "b");
});

test("a link with an action keeps its address for a new tab", async () => {
  const act = vi.fn();
  render(
    <Pressable href="#round" onSelect={act}>
      Bar Raiser
    </Pressable>,
  );
  const link = screen.getByRole("link", { name: "Bar Raiser" });
  expect(link.getAttribute("href")).toBe("#round");
  const user = userEvent.setup();
  await user.keyboard("{Control>}");
  await user.click(link);
  await user.keyboard("{/Control}");
  expect(act).not.toHaveBeenCalled();
  await user.click(link);
  expect(act).toHaveBeenCalledOnce();
});

test("the persona list is searched and chosen by keyboard alone", async () => {
  const switched = vi.fn();
  const personas = [
    { id: "amara", name: "Amara Okafor", role: "interviewer" },
    { id: "naledi", name: "Naledi Mokoena", role: "Bar Raiser", barRaiser: true },
    { id: "tomas", name: "Tomás Ferreira", role: "recruiter" },
  ];
  render(
    <MantineProvider env="test">
      <PersonaSwitcher personas={personas} current="amara" onSwitch={switched} />
    </MantineProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: /Switch person/ }));
  const field = await screen.findByRole("combobox");
  await user.type(field, "r");
  await user.keyboard("{ArrowDown}{Enter}");
  expect(switched).toHaveBeenCalledWith("naledi");
});
