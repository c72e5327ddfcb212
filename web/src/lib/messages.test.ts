import { expect, test } from "vitest";
import { messages } from "./messages";

const t = messages({
  plain: "Sealed",
  in: "{count} of {total} in",
  left: { one: "{count} day left for {name}", other: "{count} days left for {name}" },
});

test("slots and plurals are filled", () => {
  expect(t("plain")).toBe("Sealed");
  expect(t("in", { count: 3, total: 7 })).toBe("3 of 7 in");
  expect(t("left", { count: 1, name: "Mei" })).toBe("1 day left for Mei");
  expect(t("left", { count: 1200, name: "{count}" })).toBe("1,200 days left for {count}");
});
