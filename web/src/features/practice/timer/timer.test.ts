import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isLong, ringDash } from "./ring";
import { Stopwatch } from "./Stopwatch";

describe("the stopwatch of an answer", () => {
  let now = 0;
  const watch = () => new Stopwatch(() => now);
  const pass = (ms: number) => {
    now += ms;
    vi.advanceTimersByTime(ms);
  };
  beforeEach(() => {
    now = 1_000;
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  test("does not run before somebody starts it", () => {
    const stopwatch = watch();
    pass(60_000);
    expect(stopwatch.view()).toEqual({ seconds: 0, running: false, started: false });
  });

  test("counts what ran, not what was paused", () => {
    const stopwatch = watch();
    stopwatch.start();
    pass(48_400);
    stopwatch.pause();
    pass(30_000);
    stopwatch.toggle();
    pass(10_000);
    expect(stopwatch.view()).toEqual({ seconds: 58, running: true, started: true });
  });

  test("starts anew with the next question if it ran, and waits if it was paused", () => {
    const stopwatch = watch();
    stopwatch.start();
    pass(5_000);
    stopwatch.next();
    pass(2_000);
    expect(stopwatch.view()).toEqual({ seconds: 2, running: true, started: true });
    stopwatch.pause();
    stopwatch.next();
    pass(2_000);
    expect(stopwatch.view()).toEqual({ seconds: 0, running: false, started: false });
  });

  test("stands still between the end of a spoken answer and its sending", () => {
    const stopwatch = watch();
    stopwatch.start();
    pass(9_000);
    stopwatch.hold();
    pass(40_000);
    expect(stopwatch.view().seconds).toBe(9);
    stopwatch.next();
    pass(1_000);
    expect(stopwatch.view()).toEqual({ seconds: 1, running: true, started: true });
  });

  test("tells its listeners once a second", () => {
    const stopwatch = watch();
    const told = vi.fn();
    stopwatch.subscribe(told);
    stopwatch.start();
    for (let tick = 0; tick < 12; tick += 1) pass(250);
    expect(told).toHaveBeenCalledTimes(4);
  });
});

describe("the ring", () => {
  test.each([
    [0, 90, 0], [45, 90, 0.5], [90, 90, 1], [112, 90, 1], [10, 0, 0],
  ])("%d of %d seconds", (seconds, usual, share) => {
    expect(Number.parseFloat(ringDash(seconds, usual)) / (2 * Math.PI * 27)).toBeCloseTo(share, 2);
  });

  test("is long only past the usual", () => expect([isLong(90, 90), isLong(91, 90)]).toEqual([false, true]));
});
