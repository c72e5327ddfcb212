import { expect, test, vi } from "vitest";
import { ApiProblem } from "@/lib/problem";
import { showRefusal } from "./refusal";

const problem = (fields?: Record<string, string>) =>
  new ApiProblem({ status: 422, code: "invalid", detail: "the form has faults", fields });

test.each([
  ["fields of the form alone", problem({ email: "is taken" }), { email: "is taken" }, null],
  ["a field the form does not show", problem({ email: "is taken", level: "x" }), { email: "is taken" }, "The form has faults."],
  ["no fields", problem(), null, "The form has faults."],
  ["something that is no refusal", new TypeError("x"), null, "Something broke on this page."],
])("%s", (_name, error, marked, said) => {
  const form = { values: { email: "" }, setErrors: vi.fn() };
  expect(showRefusal(form, error)).toBe(said);
  expect(form.setErrors.mock.calls[0]?.[0] ?? null).toEqual(marked);
});
