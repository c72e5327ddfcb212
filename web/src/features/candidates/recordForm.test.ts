import { expect, test } from "vitest";
import { changesOf, type Values } from "./recordForm";

const values: Values = {
  name: "Elena Vasquez", email: "elena@example.com", phone: "", headline: "EM", location: "", time_zone: "", source: "",
  links: "https://example.com/elena",
  about: [{ label: "Team", value: "6" }],
};

test("only what differs is sent", () => {
  expect(changesOf(values, { ...values })).toEqual({});
  expect(changesOf(values, { ...values, phone: " +31 20 555 " })).toEqual({ phone: "+31 20 555" });
  expect(changesOf(values, { ...values, links: "a.example\n\n b.example " })).toEqual({ links: ["a.example", "b.example"] });
});

test("a fact that was added and left empty is no change", () => {
  expect(changesOf(values, { ...values, about: [...values.about, { label: "", value: " " }] })).toEqual({});
  expect(changesOf(values, { ...values, about: [] })).toEqual({ about: [] });
});
