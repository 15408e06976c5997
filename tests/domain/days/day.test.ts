import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayNumber,
  dayNumbered,
  dayOf,
  dayParts,
  daysBetween,
  isDay,
  weekday,
} from "../../../src/domain/days/day.js";

/** Any day of the years 1600 to 2399: all of the calendar's 400-year round, before and after 1970. */
const anyDay = fc
  .integer({ min: Date.UTC(1600, 0, 1) / 86_400_000, max: Date.UTC(2399, 11, 31) / 86_400_000 })
  .map((n) => day(new Date(n * 86_400_000).toISOString().slice(0, 10)));

describe("a day", () => {
  test.each(["2026-03-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-12-31"])(
    "%s is one",
    (text) => {
      expect(isDay(text)).toBe(true);
      expect(day(text)).toBe(text);
    },
  );

  test.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-04-00",
    "2026-3-5",
    "26-03-05",
    "2026-03-05T00:00",
    " 2026-03-05",
    "2026-03-05\n",
    "٢٠٢٦-٠٣-٠٥",
    "",
  ])("%j is none, and asking for it is a fault with a code", (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(expect.objectContaining({ code: "not-a-day" }));
  });

  test("is made of its parts, where the calendar has it", () => {
    expect(dayOf(2026, 3, 5)).toBe("2026-03-05");
    expect(dayOf(2026, 2, 31)).toBeUndefined();
    expect(dayOf(20260, 2, 3)).toBeUndefined();
    expect(dayParts(day("2026-03-05"))).toEqual({ year: 2026, month: 3, day: 5, weekday: 4 });
  });

  test.each([
    ["2026-03-02", 1],
    ["2026-03-05", 4],
    ["2026-03-08", 7],
    ["1969-12-31", 3],
    ["2000-02-29", 2],
    ["2014-12-10", 3],
  ])("%s has weekday %i, counted from Monday", (text, expected) => {
    expect(weekday(day(text))).toBe(expected);
  });

  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-05-05", 0, "2026-05-05"],
  ])("%s and %i months is %s: a shorter month gives its last day", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test("agrees with the system's calendar about number, weekday and the days around it", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (d, n) => {
        const at = new Date(`${d}T00:00:00Z`);
        expect(dayNumber(d)).toBe(at.getTime() / 86_400_000);
        expect(dayNumbered(dayNumber(d))).toBe(d);
        expect(weekday(d)).toBe(at.getUTCDay() || 7);
        expect(addDays(d, n)).toBe(new Date(at.getTime() + n * 86_400_000).toISOString().slice(0, 10));
        expect(daysBetween(d, addDays(d, n))).toBe(n);
      }),
    );
  });

  test("compares as text in the order of the calendar", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a: Day, b: Day) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
      }),
    );
  });

  test("cannot leave the years of four digits", () => {
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(expect.objectContaining({ code: "not-a-day" }));
    expect(() => addMonths(day("9999-12-31"), 1)).toThrow(expect.objectContaining({ code: "not-a-day" }));
    expect(() => addDays(day("0000-01-01"), -1)).toThrow(expect.objectContaining({ code: "not-a-day" }));
  });
});
