import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CURRENT, useFindingKeys } from "./useFindingKeys";

function Page({ step }: { step: (by: 1 | -1) => void }) {
  useFindingKeys(step);
  return (
    <>
      <textarea aria-label="Action" />
      <button type="button" {...{ [CURRENT]: "" }}>
        we-over-i
      </button>
    </>
  );
}

function drawn() {
  const steps: number[] = [];
  render(<Page step={(by) => steps.push(by)} />);
  const field = screen.getByRole("textbox");
  field.focus();
  return { steps, field };
}

test("F8 goes on and Shift F8 back, also while somebody types", () => {
  const { steps, field } = drawn();
  fireEvent.keyDown(field, { key: "F8" });
  fireEvent.keyDown(field, { key: "F8", shiftKey: true });
  expect(steps).toEqual([1, -1]);
});

test("a word that is put together by an input method is left alone", () => {
  const { steps, field } = drawn();
  fireEvent.keyDown(field, { key: "F8", isComposing: true });
  fireEvent.keyDown(field, { key: "F8", ctrlKey: true });
  expect(steps).toEqual([]);
});

test("Escape leads from the text to the finding that is looked at", () => {
  const { field } = drawn();
  fireEvent.keyDown(field, { key: "Escape" });
  expect(document.activeElement).toBe(screen.getByRole("button"));
});

test("Escape elsewhere stays what it is", () => {
  drawn();
  document.body.focus();
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(document.activeElement).not.toBe(screen.getByRole("button"));
});
