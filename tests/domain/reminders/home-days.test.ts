import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualCalendars } from "../../../src/domain/committees/committee-calendar.js";
import { addDays, type Day, day, weekday } from "../../../src/domain/days/day.js";
import { englandCalendar } from "../../../src/domain/days/working-days.js";
import { isAgendaDue, isEveOf } from "../../../src/domain/reminders/agenda-day.js";
import { wasMissed, weeklyMoment, weekOf } from "../../../src/domain/reminders/weekly-day.js";
import { aMeeting } from "../../builders/a-meeting.js";

const nine = { at: { hour: 9, minute: 0 }, zone: "Europe/London" };

describe("the agenda", () => {
  it.each([
    ["two working days before, over a weekend", 2, "2026-03-16", "2026-03-12"],
    ["the working day before", 1, "2026-03-16", "2026-03-13"],
    ["five working days before, over Easter", 5, "2026-04-09", "2026-03-31"],
  ])("is due %s", (_when, meetingDays, on, first) => {
    const due = (today: Day) => isAgendaDue(aMeeting({ on: day(on) }), today, englandCalendar, { meetingDays });
    expect(due(addDays(day(first), -1))).toBe(false);
    expect(due(day(first))).toBe(true);
  });

  it("is never due where the clerk turned it off", () => {
    expect(isAgendaDue(aMeeting(), day("2026-03-11"), englandCalendar, { meetingDays: 0 })).toBe(false);
  });
});

describe("the eve of a meeting", () => {
  it.each([
    ["Thu 12 March", "2026-03-12", "2026-03-11"],
    ["Mon 9 March", "2026-03-09", "2026-03-06"],
    ["Tue 7 April, after Easter", "2026-04-07", "2026-04-02"],
  ])("of %s is the last working day before it, and no other", (_day, on, eve) => {
    const meeting = aMeeting({ on: day(on) });
    const days = Array.from({ length: 14 }, (_, back) => addDays(day(on), -back));
    expect(days.filter((today) => isEveOf(meeting, today, englandCalendar))).toEqual([eve]);
  });

  it("is none of a cancelled meeting", () => {
    const cancelled = aMeeting({ state: { kind: "cancelled", at: new Date("2026-03-02T10:00:00Z") } });
    expect(isEveOf(cancelled, day("2026-03-11"), englandCalendar)).toBe(false);
  });
});

describe("the day of the week's list", () => {
  it.each([
    ["Monday", "2026-03-09", "2026-03-09"],
    ["Monday, looked at on Friday", "2026-03-13", "2026-03-09"],
    ["Tuesday after a bank holiday", "2026-04-07", "2026-04-07"],
    ["Tuesday after a bank holiday, looked at on Thursday", "2026-04-09", "2026-04-07"],
  ])("is %s", (_what, today, on) => {
    expect(weeklyMoment(day(today), englandCalendar, nine)?.on).toBe(on);
  });

  it("is none on the bank holiday itself, and none in a week of recess", () => {
    expect(weeklyMoment(day("2026-04-06"), englandCalendar, nine)).toBeUndefined();
    const august = usualCalendars.of({
      nation: "england",
      recess: [{ from: day("2026-08-01"), to: day("2026-08-31") }],
    });
    expect(weeklyMoment(day("2026-08-14"), august, nine)).toBeUndefined();
  });

  it("comes at the committee's time, by its own clock", () => {
    const moment = weeklyMoment(day("2026-03-30"), englandCalendar, {
      at: { hour: 8, minute: 30 },
      zone: "Europe/London",
    });
    expect(moment?.at).toEqual(new Date("2026-03-30T07:30:00Z"));
  });

  it("lies within a week that runs from Monday to Sunday and holds the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const today = addDays(day("2000-01-01"), n);
        const { monday, sunday } = weekOf(today);
        expect([weekday(monday), weekday(sunday)]).toEqual([1, 7]);
        expect(monday <= today && today <= sunday).toBe(true);
        const moment = weeklyMoment(today, englandCalendar, nine);
        if (moment !== undefined) expect(moment.on >= monday && moment.on <= today).toBe(true);
      }),
    );
  });

  it("was missed only where something was logged before it that it would have said", () => {
    const moment = new Date("2026-03-09T09:00:00Z");
    expect(wasMissed([{ loggedAt: moment }], moment)).toBe(false);
    expect(wasMissed([{ loggedAt: moment }, { loggedAt: new Date("2026-03-06T10:00:00Z") }], moment)).toBe(true);
  });
});
