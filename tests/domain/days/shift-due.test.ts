import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day, dayNumbered } from "../../../src/domain/days/day.js";
import { readShift, type Shift, shifted } from "../../../src/domain/days/shift-due.js";
import { englandCalendar, workingCalendar } from "../../../src/domain/days/working-days.js";

function shift(text: string): string {
  const read = readShift(text);
  return read ? `${read.count} ${read.unit}` : "no length";
}

describe("how far a due day is to be moved is read from what people say", () => {
  test.each([
    ["a fortnight", "2 week"],
    ["fortnight", "2 week"],
    ["a week", "1 week"],
    ["one week", "1 week"],
    ["two weeks", "2 week"],
    ["2 weeks", "2 week"],
    ["2wks", "2 week"],
    ["a couple of weeks", "2 week"],
    ["two fortnights", "4 week"],
    ["10 days", "10 day"],
    ["ten days", "10 day"],
    ["a day", "1 day"],
    ["a month", "1 month"],
    ["three months", "3 month"],
    ["a quarter", "3 month"],
    ["a year", "1 year"],
    ["another week", "1 week"],
    ["another two weeks", "2 week"],
    ["a further 10 days", "10 day"],
    ["two more weeks", "2 week"],
    ["one more month", "1 month"],
    ["5 working days", "5 working-day"],
    ["five business days", "5 working-day"],
    ["by a fortnight", "2 week"],
    ["by two weeks please", "2 week"],
    ["back a week", "1 week"],
    ["for another month.", "1 month"],
    ["By A Fortnight", "2 week"],
    ["  a   week ", "1 week"],
    ["two\u00a0weeks", "2 week"],
  ])("%j is %s", (text, expected) => {
    expect(shift(text)).toBe(expected);
  });

  test.each([
    ...[
      "",
      " ",
      "by",
      "days",
      "weeks",
      "a",
      "two",
      "12",
      "0 days",
      "-3 days",
      "1.5 weeks",
      "half a week",
      "a few days",
    ],
    ...[
      "a week or two",
      "2-3 weeks",
      "two or three weeks",
      "several weeks",
      "some time",
      "a while",
      "Friday",
      "5 March",
    ],
    ...["a week on Friday", "in a week", "a week today", "forward a week", "two weeks and a day", "a dog", "999 years"],
    ...["600 weeks", "1000 days", "next week", "the next meeting", "a fortnight because SJ is away", "a".repeat(5000)],
  ])("%j is no length", (text) => {
    expect(readShift(text)).toBeUndefined();
  });
});

describe("a due day is moved", () => {
  test.each<[string, string, string]>([
    ["2026-03-05", "a fortnight", "2026-03-19"],
    ["2026-03-05", "a week", "2026-03-12"],
    ["2026-03-05", "10 days", "2026-03-15"],
    ["2026-01-31", "a month", "2026-02-28"],
    ["2028-01-31", "a month", "2028-02-29"],
    ["2026-10-31", "four months", "2027-02-28"],
    ["2028-02-29", "a year", "2029-02-28"],
    ["2026-12-31", "a quarter", "2027-03-31"],
    ["2026-12-24", "a week", "2026-12-31"],
    ["2026-03-27", "5 working days", "2026-04-07"],
    ["2026-03-07", "1 working day", "2026-03-09"],
  ])("from %s by %s to %s", (from, text, to) => {
    const read = readShift(text);
    expect(read && shifted(day(from), read, englandCalendar)).toBe(to);
  });

  test("working days are counted in the committee's own calendar", () => {
    const closed = [{ from: day("2026-03-06"), to: day("2026-03-13") }];
    const calendar = workingCalendar({ holidays: () => new Map(), closed });
    expect(shifted(day("2026-03-05"), { count: 1, unit: "working-day" }, calendar)).toBe("2026-03-16");
  });

  test("whatever the length, it is moved to a later day and never further than ten years", () => {
    const anyShift = fc.record<Shift>({
      count: fc.integer({ min: 1, max: 120 }),
      unit: fc.constantFrom("day", "working-day", "week", "month"),
    });
    const anyDay = fc.integer({ min: 10_957, max: 47_000 }).map(dayNumbered);
    fc.assert(
      fc.property(anyDay, anyShift, (from: Day, by) => {
        const to = shifted(from, by, englandCalendar);
        expect(to > from).toBe(true);
        expect(to <= addDays(from, 3653)).toBe(true);
      }),
    );
  });

  test("any text at all is a length or is not, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readShift(text);
        if (read) expect(shifted(day("2199-12-31"), read, englandCalendar) > "2199-12-31").toBe(true);
      }),
    );
  });
});
