import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, dayNumbered, dayParts, daysInMonth } from "../../../src/domain/days/day.js";
import type { SeriesRule } from "../../../src/domain/meetings/meeting-series.js";
import { seriesDays } from "../../../src/domain/meetings/series-days.js";

const monthly = (rule: Omit<Extract<SeriesRule, { kind: "monthly" }>, "kind">, except: readonly number[] = []) => ({
  rule: { kind: "monthly" as const, ...rule },
  except,
});

test.each([
  [
    "the second Tuesday of the month, except August",
    monthly({ nth: 2, weekday: 2 }, [8]),
    ["2026-06-09", "2026-07-14", "2026-09-08", "2026-10-13"],
  ],
  [
    "the last Thursday of every month",
    monthly({ nth: -1, weekday: 4 }),
    ["2026-06-25", "2026-07-30", "2026-08-27", "2026-09-24", "2026-10-29"],
  ],
  [
    "the first Monday of June and September",
    monthly({ nth: 1, weekday: 1, months: [6, 9] }),
    ["2026-06-01", "2026-09-07"],
  ],
  [
    "every six weeks from 3 March",
    { rule: { kind: "weekly" as const, every: 6, from: day("2026-03-03") }, except: [] },
    ["2026-07-07", "2026-08-18", "2026-09-29"],
  ],
  [
    "every week from a day to come, not in October",
    { rule: { kind: "weekly" as const, every: 1, from: day("2026-09-22") }, except: [10] },
    ["2026-09-22", "2026-09-29"],
  ],
])("%s", (_said, series, days) => {
  expect(seriesDays(series, day("2026-06-01"), day("2026-10-31"))).toEqual(days);
});

const aDay = fc.integer({ min: 10_000, max: 40_000 }).map(dayNumbered);
const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 });
const weekday = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const);
const aRule: fc.Arbitrary<SeriesRule> = fc.oneof(
  fc.record({
    kind: fc.constant("monthly" as const),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday,
  }),
  fc.record({ kind: fc.constant("weekly" as const), every: fc.integer({ min: 1, max: 52 }), from: aDay }),
);

test("each day is in order, within its bounds, on its weekday, in no excepted month, and as many weeks on as were said", () => {
  fc.assert(
    fc.property(aRule, months, aDay, fc.integer({ min: 0, max: 800 }), (rule, except, from, length) => {
      const to = addDays(from, length);
      const days = seriesDays({ rule, except }, from, to);
      expect(days).toEqual([...new Set(days)].sort());
      for (const on of days) {
        const { month, weekday: of, day: date, year } = dayParts(on);
        expect(on >= from && on <= to && !except.includes(month)).toBe(true);
        if (rule.kind === "weekly") {
          expect(on >= rule.from).toBe(true);
          expect(of).toBe(dayParts(rule.from).weekday);
          continue;
        }
        expect(of).toBe(rule.weekday);
        const place = rule.nth === -1 ? date > daysInMonth(year, month) - 7 : Math.ceil(date / 7) === rule.nth;
        expect(place).toBe(true);
      }
    }),
  );
});

test("days up to one day and from the next are those of both: nothing is left out where a year is planned after another", () => {
  fc.assert(
    fc.property(aRule, months, aDay, fc.nat(400), fc.nat(400), (rule, except, from, first, second) => {
      const [middle, end] = [addDays(from, first), addDays(from, first + second)];
      const series = { rule, except };
      expect([...seriesDays(series, from, middle), ...seriesDays(series, addDays(middle, 1), end)]).toEqual(
        seriesDays(series, from, end),
      );
    }),
  );
});
