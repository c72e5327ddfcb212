import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Quoting } from "./Quoting";

test.each([
  ["Nothing is quoted here.", []],
  ["You stopped at “nobody wanted the rota”.", ["nobody wanted the rota"]],
  ["“We” decides in “Moving refunds”, says an unfinished “quote", ["We", "Moving refunds"]],
])("%s", (text, own) => {
  const { container } = render(<Quoting text={text} />);
  expect([...container.querySelectorAll("q.hb-own")].map((each) => each.textContent)).toEqual(own);
  expect(container.textContent).toBe(own.reduce((said, quote) => said.replace(`“${quote}”`, quote), text));
});
