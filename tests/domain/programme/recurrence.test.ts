import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "../../../src/domain/days/day.js";
import { monthOf } from "../../../src/domain/programme/month.js";
import type { Month } from "../../../src/domain/programme/programme-item.js";
import { nextOccurrence, occurrence, occurrenceIn } from "../../../src/domain/programme/recurrence.js";

const sixMonthly = { everyMonths: 6, anchor: day("2026-03-05") };

describe("the next occurrence", () => {
  test.each<[Month, string, string, string]>([
    ["2026-09", "2026-09-10", "2027-03", "it was taken in its month"],
    ["2026-09", "2026-08-28", "2027-03", "its meeting was moved forward, and it does not come twice"],
    ["2026-03", "2026-05-14", "2026-09", "it was taken late, and its next is still ahead"],
    ["2026-03", "2026-10-01", "2027-03", "its next was missed too, and only what is ahead is planned"],
    ["2026-03", "2026-09-01", "2027-03", "it was taken as late as the month of its next, which it stands for"],
  ])("of what was for %s and taken on %s is in %s: %s", (due, taken, month) => {
    expect(nextOccurrence({ ...sixMonthly, due }, day(taken))).toBe(month);
  });

  test.each<[string, string, string]>([
    ["2026-04-21", "2026-09", "the first after that day"],
    ["2026-01-20", "2026-03", "the anchor's own, where that is still to come"],
  ])("of what was planned for none of them and taken on %s is in %s: %s", (taken, month) => {
    expect(nextOccurrence(sixMonthly, day(taken))).toBe(month);
  });
});

test("what is planned between two occurrences is the one before, and before the anchor none", () => {
  expect(["2026-02", "2026-03", "2026-08", "2026-09"].map((month) => occurrenceIn(sixMonthly, month as Month))).toEqual(
    [undefined, "2026-03", "2026-03", "2026-09"],
  );
});

test("an anchor on the 31st falls on the last day of a shorter month, and on the 31st again after it", () => {
  const monthly = { everyMonths: 1, anchor: day("2026-01-31") };
  expect([1, 2, 3].map((k) => occurrence(monthly, k))).toEqual(["2026-02-28", "2026-03-31", "2026-04-30"]);
});

const anchors = fc.integer({ min: 0, max: 10_000 }).map((n) => addDays(day("2020-01-01"), n));
const recurrences = fc.record({ everyMonths: fc.integer({ min: 1, max: 60 }), anchor: anchors });
/** Days from the occurrence to the meeting that takes it: early, as a meeting was moved forward, or late. */
const delays = fc.array(fc.integer({ min: -120, max: 700 }), { minLength: 1, maxLength: 10 });

test("however early or late meetings take them, each occurrence comes once, and one is passed over only where its month is over or at hand", () => {
  fc.assert(
    fc.property(recurrences, delays, (recurs, all) => {
      let k = 0;
      for (const delay of all) {
        const taken = addDays(occurrence(recurs, k), delay);
        const due = monthOf(occurrence(recurs, k));
        let expected = k + 1;
        while (monthOf(occurrence(recurs, expected)) <= monthOf(taken)) expected += 1;
        expect(nextOccurrence({ ...recurs, due }, taken)).toBe(monthOf(occurrence(recurs, expected)));
        k = expected;
      }
    }),
  );
});
