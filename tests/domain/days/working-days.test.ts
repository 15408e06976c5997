import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bankHolidays } from "../../../src/domain/days/bank-holidays.js";
import { addDays, type Day, day, dayNumbered, weekday } from "../../../src/domain/days/day.js";
import {
  englandCalendar,
  nextWorkingDay,
  onOrAfterWorkingDay,
  workingCalendar,
  workingDayBefore,
  workingDaysAfter,
  workingDaysBefore,
} from "../../../src/domain/days/working-days.js";

describe("working days in England", () => {
  test.each([
    ["2026-03-06", true, "a Friday"],
    ["2026-03-07", false, "a Saturday"],
    ["2026-03-08", false, "a Sunday"],
    ["2026-04-03", false, "Good Friday"],
    ["2026-04-06", false, "Easter Monday"],
    ["2026-12-26", false, "a Boxing Day on a Saturday"],
    ["2026-12-28", false, "its substitute"],
    ["2026-12-29", true, "the Tuesday after"],
  ])("%s: %s, being %s", (d, expected) => {
    expect(englandCalendar.isWorkingDay(day(d))).toBe(expected);
  });

  test.each([
    ["2026-03-09", "2026-03-06", "2026-03-10", "over a weekend"],
    ["2026-04-07", "2026-04-02", "2026-04-08", "over Easter"],
    ["2026-01-01", "2025-12-31", "2026-01-02", "over the new year"],
    ["2026-12-25", "2026-12-24", "2026-12-29", "over Christmas"],
  ])("the ones before and after %s are %s and %s: %s", (d, before, after) => {
    expect(workingDayBefore(day(d), englandCalendar)).toBe(before);
    expect(nextWorkingDay(day(d), englandCalendar)).toBe(after);
  });

  test("five before a meeting after Easter reach back over it", () => {
    expect(workingDaysBefore(day("2026-04-09"), 5, englandCalendar)).toBe("2026-03-31");
    expect(workingDaysBefore(day("2026-03-26"), 5, englandCalendar)).toBe("2026-03-19");
    expect(workingDaysBefore(day("2026-03-26"), 0, englandCalendar)).toBe("2026-03-26");
    expect(workingDaysAfter(day("2014-12-10"), 3, englandCalendar)).toBe("2014-12-15");
  });

  test("a working day stays where it is; another rolls forward", () => {
    expect(onOrAfterWorkingDay(day("2026-04-02"), englandCalendar)).toBe("2026-04-02");
    expect(onOrAfterWorkingDay(day("2026-04-03"), englandCalendar)).toBe("2026-04-07");
  });

  test("all agree with a walk from day to day", () => {
    const anyDay = fc.integer({ min: 15_340, max: 21_500 }).map(dayNumbered);
    const works = (d: Day) => weekday(d) < 6 && !bankHolidays("england-and-wales", Number(d.slice(0, 4))).has(d);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (d, n) => {
        const counted = (step: 1 | -1) => {
          let at = d;
          for (let left = n; left > 0; ) {
            at = addDays(at, step);
            if (works(at)) left -= 1;
          }
          return at;
        };
        expect(workingDaysBefore(d, n, englandCalendar)).toBe(counted(-1));
        expect(workingDaysAfter(d, n, englandCalendar)).toBe(counted(1));
        expect(onOrAfterWorkingDay(d, englandCalendar)).toBe(works(d) ? d : nextWorkingDay(d, englandCalendar));
        expect(englandCalendar.isWorkingDay(d)).toBe(works(d));
      }),
    );
  });
});

describe("another calendar", () => {
  test("may have a recess, both of whose ends are closed", () => {
    const schools = workingCalendar({
      holidays: (year) => bankHolidays("england-and-wales", year),
      closed: [{ from: day("2026-07-22"), to: day("2026-09-01") }],
    });
    expect(workingDayBefore(day("2026-09-02"), schools)).toBe("2026-07-21");
    expect(nextWorkingDay(day("2026-07-21"), schools)).toBe("2026-09-02");
  });

  test("without any working day is a fault with a code, not an endless walk", () => {
    const never = { isWorkingDay: () => false };
    expect(() => nextWorkingDay(day("2026-03-05"), never)).toThrow(expect.objectContaining({ code: "no-working-day" }));
    expect(() => workingDayBefore(day("2026-03-05"), never)).toThrow(
      expect.objectContaining({ code: "no-working-day" }),
    );
  });
});
