import { act, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { saveDone, saveFailed } from "@/lib/saving";
import { ThemeProvider } from "@/ui/theme/ThemeProvider";
import { ViewerZone } from "@/ui/viewer";
import { keptWhere, SaveMark } from "./SaveMark";

test("says where the words lie, without claiming this computer for another", () => {
  expect(keptWhere("127.0.0.1")).toBe("Saved on this computer");
  expect(keptWhere("localhost")).toBe("Saved on this computer");
  expect(keptWhere("highbar.example.com")).toBe("Saved on highbar.example.com");
});

test("a failed save is louder than all the rest, until it succeeds", () => {
  render(
    <ThemeProvider>
      <ViewerZone zone="Europe/Amsterdam">
        <SaveMark />
      </ViewerZone>
    </ThemeProvider>,
  );
  expect(screen.getByRole("status").textContent).toBe("Saved on this computer");
  act(() => saveFailed("note", () => "words", Date.parse("2026-10-01T18:14:00Z")));
  act(() => saveFailed("note", () => "more words", Date.parse("2026-10-01T18:20:00Z")));
  expect(screen.getByRole("status").textContent).toContain("Not saved since 20:14. Keep this page open");
  expect(screen.getByRole("button", { name: "Copy" })).toBeTruthy();
  act(() => saveDone("note"));
  expect(screen.getByRole("status").textContent).toBe("Saved on this computer");
});
