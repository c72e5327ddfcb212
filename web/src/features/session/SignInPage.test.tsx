import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { renderRoutes } from "@/test-render";
import { routes } from "./routes";

afterEach(() => vi.unstubAllGlobals());

test("a refused sign-in says why and keeps what was typed", async () => {
  const refusal = { status: 401, code: "wrong_credentials", detail: "email and password do not fit together" };
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(refusal), { status: 401 })));
  renderRoutes({ open: routes, at: "/sign-in?next=//evil.example" });
  const user = userEvent.setup();

  await user.click(await screen.findByRole("button", { name: "Sign in" }));
  expect(screen.getByText("Enter your email address")).toBeTruthy();

  await user.type(screen.getByLabelText("Email"), "ana@example.com");
  await user.type(screen.getByLabelText("Password"), "wrong");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  expect((await screen.findByRole("alert")).textContent).toBe("Email and password do not fit together.");
  expect(screen.getByLabelText<HTMLInputElement>("Email").value).toBe("ana@example.com");
});
