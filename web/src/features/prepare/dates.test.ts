import { expect, test } from "vitest";
import { addDays, daysBetween, dayWords, minutesUntil, nearDay, shortDay, weekdayOf } from "./dates";

test("days are counted over months, years and changes of the clock", () => {
  expect(addDays("2026-10-24", 2)).toBe("2026-10-26");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(daysBetween("2026-10-01", "2026-11-20")).toBe(50);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
});

test("days are said with their weekday, and with the year when it is another", () => {
  expect(dayWords("2026-10-24", "2026-10-01")).toBe("Sat 24 Oct");
  expect(dayWords("2027-01-04", "2026-10-01")).toBe("Mon 4 Jan 2027");
  expect([nearDay("2027-01-04", "2026-10-01"), nearDay("2028-01-04", "2026-10-01")]).toEqual(["Mon 4 Jan", "Tue 4 Jan 2028"]);
  expect(shortDay("2026-09-24")).toBe("24 Sep");
  expect(["2026-09-28", "2026-10-04"].map(weekdayOf)).toEqual([0, 6]);
});

test("the minutes until the loop leave out the day of the loop and what is over", () => {
  const week = [60, 60, 60, 60, 0, 150, 90] as [number, number, number, number, number, number, number];
  expect(minutesUntil("2026-09-28", "2026-10-05", week)).toBe(480);
  expect(minutesUntil("2026-10-02", "2026-10-04", week)).toBe(150);
  expect(minutesUntil("2026-10-04", "2026-10-04", week)).toBe(0);
  expect(minutesUntil("2026-10-05", "2026-10-04", week)).toBe(0);
});
