import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Linter } from "./linter";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that answers when it is told to. */
function desk() {
  const asked: { input: string; signal: AbortSignal; answer: (report: string) => void; fail: () => void }[] = [];
  const reports: string[] = [];
  const linter = new Linter<string, string>({
    lint: (input, signal) => new Promise((answer, reject) => asked.push({ input, signal, answer, fail: () => reject(new Error("away")) })),
    onReport: (report) => reports.push(report),
  });
  return { linter, asked, reports };
}

test("looks once, after a pause of 600 ms", async () => {
  const { linter, asked } = desk();
  for (const input of ["W", "We", "We "]) {
    linter.change(input);
    await vi.advanceTimersByTimeAsync(599);
    expect(asked).toEqual([]);
  }
  await vi.advanceTimersByTimeAsync(1);
  expect(asked.map(({ input }) => input)).toEqual(["We "]);
});

test("an answer that comes while somebody types again is thrown away", async () => {
  const { linter, asked, reports } = desk();
  linter.change("We built");
  await vi.advanceTimersByTimeAsync(600);
  linter.change("We built it");
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[0]?.answer("old");
  await vi.advanceTimersByTimeAsync(600);
  asked[1]?.answer("new");
  await vi.advanceTimersByTimeAsync(0);
  expect(reports).toEqual(["new"]);
});

test("a word that is still being put together is not looked at", async () => {
  const { linter, asked } = desk();
  linter.hold();
  linter.change("か");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual([]);
  linter.release();
  await vi.advanceTimersByTimeAsync(600);
  expect(asked.length).toBe(1);
});

test("a look that failed is tried again", async () => {
  const { linter, asked, reports } = desk();
  linter.change("We built it");
  await vi.advanceTimersByTimeAsync(600);
  asked[0]?.fail();
  await vi.advanceTimersByTimeAsync(4_000);
  asked[1]?.answer("there");
  await vi.advanceTimersByTimeAsync(0);
  expect(reports).toEqual(["there"]);
});

test("nothing comes after it was stopped", async () => {
  const { linter, asked, reports } = desk();
  linter.change("We built it");
  await vi.advanceTimersByTimeAsync(600);
  linter.stop();
  asked[0]?.answer("late");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(reports).toEqual([]);
});
