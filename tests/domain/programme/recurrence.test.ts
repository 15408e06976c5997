import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, dayNumber } from "../../../src/domain/days/day.js";
import { monthOf } from "../../../src/domain/programme/month.js";
import { nextOccurrence, occurrence } from "../../../src/domain/programme/recurrence.js";

const sixMonthly = { everyMonths: 6, anchor: day("2026-04-06") };

describe("the next occurrence", () => {
  test.each<[string, string, string]>([
    ["2026-04-21", "2026-10", "it was taken in its month"],
    ["2026-06-16", "2026-10", "it was taken late, and the next one does not drift"],
    ["2026-10-01", "2027-04", "its next month has come already"],
    ["2027-01-19", "2027-04", "a whole occurrence was missed"],
    ["2026-01-20", "2026-04", "it was taken before its anchor"],
  ])("after a meeting on %s is in %s: %s", (taken, month) => {
    expect(nextOccurrence(sixMonthly, day(taken))).toBe(month);
  });
});

test("an anchor on the 31st falls on the last day of a shorter month, and on the 31st again after it", () => {
  const monthly = { everyMonths: 1, anchor: day("2026-01-31") };
  expect([1, 2, 3].map((k) => occurrence(monthly, k))).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
});

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day("2020-01-01"), n));
const recurrences = fc.record({ everyMonths: fc.integer({ min: 1, max: 60 }), anchor: days });

test("it is always one of those counted from the anchor, in a later month, and none lies between", () => {
  fc.assert(
    fc.property(recurrences, days, (recurs, taken) => {
      const next = nextOccurrence(recurs, taken);
      const k = Array.from({ length: 900 }, (_, at) => at).find((at) => monthOf(occurrence(recurs, at)) === next);
      expect(k).toBeDefined();
      if (k === undefined) return;
      if (k > 0) expect(monthOf(occurrence(recurs, k - 1)) <= monthOf(taken)).toBe(true);
      expect(next > monthOf(taken) || (k === 0 && taken < recurs.anchor)).toBe(true);
    }),
  );
});

test("whichever meetings take it, late or early, the next one is in the months of the anchor only", () => {
  fc.assert(
    fc.property(recurrences, fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 10 }), (recurs, delays) => {
      let on = recurs.anchor;
      for (const delay of delays) {
        const next = nextOccurrence(recurs, on);
        const months = Number(next.slice(0, 4)) * 12 + Number(next.slice(5));
        const anchored = Number(recurs.anchor.slice(0, 4)) * 12 + Number(recurs.anchor.slice(5, 7));
        expect((months - anchored) % recurs.everyMonths).toBe(0);
        on = addDays(day(`${next}-01`), delay);
      }
      expect(dayNumber(on)).toBeGreaterThanOrEqual(dayNumber(day(`${monthOf(recurs.anchor)}-01`)));
    }),
  );
});
