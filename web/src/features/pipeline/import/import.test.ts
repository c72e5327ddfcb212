import { describe, expect, test } from "vitest";
import { byRow, mappingProblem } from "./fields";
import { decode } from "./readText";

describe("a mapping", () => {
  test("needs a name and an address", () => {
    expect(mappingProblem({ A: "name" })).toMatch(/email/);
    expect(mappingProblem({ A: "name", B: "email", C: "" })).toBeNull();
  });
  test("gives a meaning to one column only", () => {
    expect(mappingProblem({ A: "name", B: "email", C: "email" })).toBe("Email is given to two columns");
  });
});

test("faults are told by row, in the order of the file", () => {
  const fault = (row: number, message: string) => ({ row, message });
  expect(byRow([fault(7, "a"), fault(2, "b"), fault(7, "c")])).toEqual([
    [2, [fault(2, "b")]],
    [7, [fault(7, "a"), fault(7, "c")]],
  ]);
});

describe("a file of rows", () => {
  test.each([
    ["UTF-8", [0x5a, 0x6f, 0xc3, 0xab], "Zoë"],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x41], "A"],
    ["UTF-16, little end first", [0xff, 0xfe, 0x41, 0x00], "A"],
    ["the Western code page", [0x5a, 0x6f, 0xeb], "Zoë"],
  ])("is read as %s", (_name, bytes, text) => expect(decode(new Uint8Array(bytes))).toBe(text));
  test("is refused when it is no text", () => expect(() => decode(new Uint8Array([0x50, 0, 1]))).toThrow());
});
