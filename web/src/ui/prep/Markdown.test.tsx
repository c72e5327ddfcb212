import { screen } from "@testing-library/react";
import { createRoute } from "@tanstack/react-router";
import { expect, test } from "vitest";
import { renderRoutes } from "@/test-render";
import { framedRoute } from "@/ui/frame/parents";
import { anchorOf } from "./anchors";
import { headingsOf, Markdown, pageOf } from "./Markdown";

const TEXT = `Read [the rounds](guide:rounds), the [bank](/prepare/stories) or [elsewhere](https://example.com).

## Where the *minutes* go

<script>alert(1)</script>

| Part | Share |
|---|---|
| Action | **half** |

1. First
2. Second <b>bold</b>
`;

test("links lead to articles and pages, never outside, and HTML stays text", async () => {
  const route = createRoute({ getParentRoute: () => framedRoute, path: "/", component: () => <Markdown text={TEXT} /> });
  const { container } = renderRoutes({ framed: [route], at: "/" });
  expect((await screen.findByRole("link", { name: "the rounds" })).getAttribute("href")).toBe("/prepare/guide/rounds");
  expect(screen.getByRole("link", { name: "bank" }).getAttribute("href")).toBe("/prepare/stories");
  expect(screen.queryByRole("link", { name: "elsewhere" })).toBeNull();
  expect(container.querySelector("script, b")).toBeNull();
  expect(container.textContent).toContain("<script>alert(1)</script>");
  expect(screen.getByRole("cell", { name: "half" })).toBeTruthy();
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

test.each([
  ["guide:star", "/prepare/guide/star"], ["/prepare/matrix", "/prepare/matrix"], ["//evil", null], ["javascript:alert(1)", null],
])("%s leads to %s", (href, page) => expect(pageOf(href)).toBe(page));

test("headings are listed by their words", () => {
  expect(headingsOf(TEXT)).toEqual(["Where the minutes go"]);
  expect(anchorOf("A bank, and not one good story")).toBe("a-bank-and-not-one-good-story");
});
