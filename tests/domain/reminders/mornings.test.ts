import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, dayNumber, dayNumbered } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { dayAt, timeAt, zone } from "../../../src/domain/days/zone.js";
import { papersDay } from "../../../src/domain/meetings/papers-day.js";
import { isAgendaDue } from "../../../src/domain/reminders/agenda-day.js";
import { morningHour } from "../../../src/domain/reminders/morning-hour.js";
import { nextMorning } from "../../../src/domain/reminders/next-morning.js";
import { usualPolicy } from "../../../src/domain/reminders/policy.js";
import { aMeeting } from "../../builders/a-meeting.js";

const london = "Europe/London";
const nine = { hour: 9, minute: 0 };

describe("the next morning", () => {
  it.each([
    ["2026-03-05T08:59:59Z", "2026-03-05T09:00:00Z", "before nine: today's"],
    ["2026-03-05T09:00:00Z", "2026-03-06T09:00:00Z", "at nine: tomorrow's"],
    ["2026-03-06T12:00:00Z", "2026-03-07T09:00:00Z", "a Saturday counts like any day"],
    ["2026-03-28T12:00:00Z", "2026-03-29T08:00:00Z", "the clocks go forward"],
    ["2026-10-24T12:00:00+01:00", "2026-10-25T09:00:00Z", "the clocks go back"],
  ])("after %s is %s: %s", (now, expected) => {
    expect(nextMorning(nine, london, new Date(now)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it("is at the hour by the clock on the wall, later than now, and at most a day and an hour away, in any zone", () => {
    const zones = fc.constantFrom(
      london,
      "Pacific/Auckland",
      "America/New_York",
      "Asia/Kolkata",
      "Australia/Lord_Howe",
    );
    const instants = fc.date({ min: new Date("2025-01-01"), max: new Date("2028-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 4, max: 22 }),
        fc.integer({ min: 0, max: 59 }),
        zones,
        (now, hour, minute, where) => {
          const next = nextMorning({ hour, minute }, where, now);
          expect(next > now).toBe(true);
          expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
          expect(timeAt(next, zone(where))).toEqual({ hour, minute });
        },
      ),
    );
  });
});

describe("a claimed morning", () => {
  it.each([
    [9, "2026-03-05T08:30:00Z", "2026-03-05T09:00:00Z", "too early: moves to its hour"],
    [9, "2026-03-05T09:00:00Z", "2026-03-05", "on the hour: now"],
    [9, "2026-03-05T20:00:00Z", "2026-03-05", "at eight in the evening: still now"],
    [9, "2026-03-05T20:00:01Z", "2026-03-06T09:00:00Z", "after that: tomorrow"],
    [19, "2026-03-05T21:30:00Z", "2026-03-05", "late, but less than three hours after its own hour: now"],
    [19, "2026-03-05T22:00:01Z", "2026-03-06T19:00:00Z", "more than three hours after it: tomorrow"],
  ])("of hour %s, looked at %s, comes to %s: %s", (hour, now, expected) => {
    const found = morningHour({ hour, minute: 0 }, london, new Date(now));
    expect(found.kind === "now" ? found.day : found.at.toISOString()).toBe(
      found.kind === "now" ? expected : new Date(expected).toISOString(),
    );
  });

  it("belongs to the local day", () => {
    const auckland = morningHour(nine, "Pacific/Auckland", new Date("2026-03-04T21:00:00Z"));
    expect(auckland).toEqual({ kind: "now", day: "2026-03-05" });
    expect(dayAt(new Date("2026-03-04T21:00:00Z"), zone(london))).toBe("2026-03-04");
  });
});

describe("the agenda card", () => {
  const meeting = aMeeting({ on: day("2026-03-12") });
  const due = (today: string, of = meeting) => isAgendaDue(of, day(today), englandCalendar, usualPolicy);

  it("is due five working days before the meeting", () => {
    expect(papersDay(day("2026-03-12"), englandCalendar)).toBe("2026-03-05");
    // Two bank holidays lie in between.
    expect(papersDay(day("2026-04-09"), englandCalendar)).toBe("2026-03-31");
    expect(due("2026-03-04")).toBe(false);
    expect(due("2026-03-05")).toBe(true);
  });

  it("is made up for on working days until the meeting's own", () => {
    expect(due("2026-03-07")).toBe(false);
    expect(due("2026-03-09")).toBe(true);
    expect(due("2026-03-12")).toBe(true);
    expect(due("2026-03-13")).toBe(false);
  });

  it("is not posted of a cancelled meeting", () => {
    const cancelled = aMeeting({ state: { kind: "cancelled", at: new Date("2026-03-02T10:00:00Z") } });
    expect(due("2026-03-05", cancelled)).toBe(false);
  });

  it("leaves five working days for any meeting, the day itself not counted", () => {
    const days = fc.integer({ min: dayNumber(day("2024-01-01")), max: dayNumber(day("2030-12-31")) }).map(dayNumbered);
    fc.assert(
      fc.property(days, (on) => {
        let working = 0;
        for (let d = papersDay(on, englandCalendar); d < on; d = addDays(d, 1)) {
          if (englandCalendar.isWorkingDay(d)) working++;
        }
        expect(working).toBe(5);
      }),
    );
  });
});
