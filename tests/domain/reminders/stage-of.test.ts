import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, dayNumber, dayNumbered } from "../../../src/domain/days/day.js";
import { englandCalendar, type WorkingCalendar, workingCalendar } from "../../../src/domain/days/working-days.js";
import { type ReminderPolicy, usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aheadDays, stageOf } from "../../../src/domain/reminders/stage-of.js";

const long = day("2026-01-01");
type Asking = { since?: Day; calendar?: WorkingCalendar; policy?: Partial<ReminderPolicy>; noAhead?: boolean };

function stageOn(dueOn: Day, today: Day, { policy, ...asking }: Asking = {}) {
  const usual = { since: long, calendar: englandCalendar, noAhead: false };
  return stageOf({ ...usual, ...asking, dueOn, today, policy: { ...usualPolicy, ...policy } });
}

const stage = (due: string, today: string, asking?: Asking) => {
  const found = stageOn(day(due), day(today), asking);
  return found && `${found.stage}${found.ahead ? ` ${found.ahead}` : ""}`;
};

describe("the stage of an action", () => {
  // Due Thu 19 March 2026, in a month without holidays.
  it.each<[string, string | undefined, string]>([
    ["2026-03-11", undefined, "eight days before: nothing yet"],
    ["2026-03-12", "ahead week", "a week before"],
    ["2026-03-17", "ahead week", "two days before, still the week's, should it have been missed"],
    ["2026-03-18", "ahead eve", "the working day before"],
    ["2026-03-19", "due", "on the day"],
    ["2026-03-20", "overdue", "the day after"],
    ["2026-03-21", undefined, "on a Saturday nothing is said"],
    ["2026-05-18", "overdue", "two months later"],
  ])("on %s is %s: %s", (today, expected) => {
    expect(stage("2026-03-19", today)).toBe(expected);
  });

  it("of something due on a Saturday is said the Friday before and is overdue on the Monday, and never due", () => {
    expect(stage("2026-03-07", "2026-03-06")).toBe("ahead eve");
    expect(stage("2026-03-07", "2026-03-07")).toBeUndefined();
    expect(stage("2026-03-07", "2026-03-09")).toBe("overdue");
  });

  it("falls back to the working day before, over Easter too", () => {
    // Good Friday is 3 April 2026, Easter Monday the 6th.
    expect(aheadDays(day("2026-04-07"), usualPolicy, englandCalendar)).toEqual({
      first: "2026-03-31",
      eve: "2026-04-02",
    });
    expect(aheadDays(day("2026-04-13"), usualPolicy, englandCalendar)).toEqual({
      first: "2026-04-02",
      eve: "2026-04-10",
    });
  });

  it("names one ahead day when a recess lets both fall together", () => {
    const august = { from: day("2026-08-01"), to: day("2026-08-31") };
    const recess = workingCalendar({ holidays: () => new Map(), closed: [august] });
    expect(aheadDays(day("2026-08-20"), usualPolicy, recess)).toEqual({ first: "2026-07-31", eve: "2026-07-31" });
    expect(stage("2026-08-20", "2026-07-31", { calendar: recess })).toBe("ahead eve");
  });

  it.each<[string, string, string | undefined, string]>([
    ["2026-03-12", "2026-03-13", "ahead week", "got on the very day: said the morning after"],
    ["2026-03-13", "2026-03-16", undefined, "got after the week's day: that one is not made up for"],
    ["2026-03-13", "2026-03-18", "ahead eve", "the other day still comes"],
    ["2026-03-19", "2026-03-19", "due", "what is due is due, whenever they got it"],
    ["2026-04-01", "2026-04-02", "overdue", "what is overdue likewise"],
  ])("with owner or day as of %s, on %s is %s: %s", (since, today, expected) => {
    expect(stage("2026-03-19", today, { since: day(since) })).toBe(expected);
  });
});

describe("the stage of an action by what a committee has set", () => {
  // Due Thu 19 March 2026.
  it.each<[Partial<ReminderPolicy>, string, string | undefined, string]>([
    [{ aheadDays: 14 }, "2026-03-05", "ahead week", "two weeks before instead of one"],
    [{ aheadDays: 14 }, "2026-03-04", undefined, "and not sooner"],
    [{ aheadDays: 0 }, "2026-03-12", undefined, "nothing a week before"],
    [{ aheadDays: 0 }, "2026-03-18", "ahead eve", "only the working day before"],
    [{ eve: false }, "2026-03-18", "ahead week", "nothing of its own the day before; the week's holds"],
    [{ eve: false, aheadDays: 0 }, "2026-03-18", undefined, "nothing ahead at all"],
    [{ aheadDays: 1 }, "2026-03-18", "ahead eve", "both together are one"],
    [{ due: false }, "2026-03-19", undefined, "nothing on the day"],
    [{ due: false }, "2026-03-20", "overdue", "but after it"],
    [{ overdueEvery: 0 }, "2026-03-20", undefined, "nothing once it has passed"],
  ])("%o: on %s is %s: %s", (policy, today, expected) => {
    expect(stage("2026-03-19", today, { policy })).toBe(expected);
  });

  it("is nothing before the due day for an owner who wants it so", () => {
    expect(stage("2026-03-19", "2026-03-18", { noAhead: true })).toBeUndefined();
    expect(stage("2026-03-19", "2026-03-19", { noAhead: true })).toBe("due");
  });
});

const someDay = fc.integer({ min: dayNumber(day("2024-01-01")), max: dayNumber(day("2030-12-31")) }).map(dayNumbered);

describe("for any due day", () => {
  it("stages only grow more serious as the days go by", () => {
    const places = { week: 0, eve: 1, due: 2, overdue: 3 };
    fc.assert(
      fc.property(someDay, fc.integer({ min: -15, max: 30 }), (due, sinceOffset) => {
        let last = -1;
        for (let offset = -20; offset <= 30; offset++) {
          const found = stageOn(due, addDays(due, offset), { since: addDays(due, sinceOffset) });
          if (found === undefined) continue;
          const place = places[found.ahead ?? (found.stage as "due" | "overdue")];
          expect(place).toBeGreaterThanOrEqual(last);
          last = place;
        }
        expect(last).toBe(places.overdue);
      }),
    );
  });

  it("ahead is never said on the day itself or after it, and never on a day without work", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -20, max: 20 }), (due, offset) => {
        const today = addDays(due, offset);
        const found = stageOn(due, today);
        if (found?.stage === "ahead") expect(today < due).toBe(true);
        if (found !== undefined) expect(englandCalendar.isWorkingDay(today)).toBe(true);
      }),
    );
  });
});
