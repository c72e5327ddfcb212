import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import type { Rating, Vote } from "./judgement";
import { RatingScale } from "./RatingScale";
import { target } from "./roving";
import { VotePicker } from "./VotePicker";

function Picker({ start = null }: { start?: Vote | null }) {
  const [vote, setVote] = useState<Vote | null>(start);
  return <VotePicker value={vote} onChange={setVote} />;
}

function Scale() {
  const [rating, setRating] = useState<Rating | null>(null);
  return <RatingScale label="Earn Trust" value={rating} onChange={setRating} />;
}

const chosen = () =>
  screen
    .getAllByRole("radio")
    .filter((radio) => radio.getAttribute("aria-checked") === "true")
    .map((radio) => radio.textContent);

test("keys lead around the row, to its ends and by number", () => {
  expect(target("ArrowRight", 3, 4)).toBe(0);
  expect(target("ArrowUp", 0, 4)).toBe(3);
  expect(target("End", 0, 4)).toBe(3);
  expect(target("3", 0, 4)).toBe(2);
  expect(target("5", 0, 4)).toBeNull();
  expect(target("a", 0, 4)).toBeNull();
});

test("a vote has no default, and focus alone does not cast one", async () => {
  const user = userEvent.setup();
  render(<Picker />);
  expect(chosen()).toEqual([]);
  await user.tab();
  expect(document.activeElement?.textContent).toBe("No hire");
  expect(chosen()).toEqual([]);
  await user.keyboard(" ");
  expect(chosen()).toEqual(["No hire"]);
});

test("the vote picker runs from no hire to hire and is one tab stop", async () => {
  const user = userEvent.setup();
  render(<Picker start="lean_hire" />);
  expect(screen.getAllByRole("radio").map((radio) => radio.textContent)).toEqual(["No hire", "Lean no hire", "Lean hire", "Hire"]);
  await user.tab();
  expect(document.activeElement?.textContent).toBe("Lean hire");
  await user.keyboard("{ArrowRight}");
  expect(chosen()).toEqual(["Hire"]);
  await user.keyboard("{ArrowRight}");
  expect(chosen()).toEqual(["No hire"]);
  await user.tab();
  expect(document.activeElement).toBe(document.body);
});

test("a rating is set by its digit and moves with the arrows", async () => {
  const user = userEvent.setup();
  render(<Scale />);
  await user.tab();
  await user.keyboard("3");
  expect(chosen()).toEqual(["3"]);
  await user.keyboard("{ArrowLeft}");
  expect(chosen()).toEqual(["2"]);
  await user.keyboard("{Control>}4{/Control}");
  expect(chosen()).toEqual(["2"]);
});

test("a rating says on which side of the bar it stands", () => {
  render(<Scale />);
  expect(screen.getByRole("radiogroup", { name: "Earn Trust" })).toBeTruthy();
  expect(screen.getByRole("radio", { name: "2, below the bar" })).toBeTruthy();
  expect(screen.getByRole("radio", { name: "3, above the bar" })).toBeTruthy();
});
