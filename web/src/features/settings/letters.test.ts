import { expect, it } from "vitest";
import { filled, strangers } from "./letters";

it("fills the slots it knows and leaves the others to be seen", () => {
  expect(filled("Dear {{candidate}}, {{ organisation }} {{other}}", "Tidewater")).toBe("Dear Elena Duarte, Tidewater {{other}}");
});

it("names slots that nothing fills in", () => {
  expect(strangers("{{candidate}} {{link}} {{salery}} {{salery}}", "Hello {{link}}")).toEqual(["salery"]);
});
