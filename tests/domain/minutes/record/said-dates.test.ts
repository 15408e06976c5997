import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, dayParts } from "../../../../src/domain/days/day.js";
import { monthName } from "../../../../src/domain/days/day-words.js";
import { saidDates, yearAfter, yearUpTo } from "../../../../src/domain/minutes/record/said-dates.js";
import { saidTimes } from "../../../../src/domain/minutes/record/said-times.js";

const since = day("2026-03-05");
const days = (text: string) => saidDates(text, yearAfter(since)).map(({ on }) => on);

describe("days in a text", () => {
  test.each<[string, readonly (string | undefined)[]]>([
    ["on Thursday 4th December 2014, 1pm", ["2014-12-04"]],
    ["WEDNESDAY, 23RD MARCH, 2016 AT 1.30 P.M.", ["2016-03-23"]],
    ["April 6, 2016", ["2016-04-06"]],
    ["5 May 26", ["2026-05-05"]],
    ["5 May 10 am", ["2026-05-05"]],
    ["5 May, 12 June and 3 January", ["2026-05-05", "2026-06-12", "2027-01-03"]],
    ["Tuesdays 5, 12 and 19 May 2026", ["2026-05-05", "2026-05-12", "2026-05-19"]],
    ["04.12.14 and 05/03/2026 and 2026-03-06", ["2014-12-04", "2026-03-05", "2026-03-06"]],
    ["03/25/2026", ["2026-03-25"]],
    ["31 February 2026", [undefined]],
    ["paragraph 2.7.6, 40% and minute 143", []],
    ["the 4 May Day stalls", ["2026-05-04"]],
  ])("%s", (text, found) => {
    expect(days(text)).toEqual(found);
  });
});

test("a year that was left out is the next after the meeting, or the last by today", () => {
  expect(saidDates("5 March", yearAfter(since))[0]?.on).toBe("2027-03-05");
  expect(saidDates("5 March", yearUpTo(since))[0]?.on).toBe("2026-03-05");
  expect(saidDates("6 March", yearUpTo(since))[0]?.on).toBe("2025-03-06");
});

test("any day is read back as it was written", () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
      const on = addDays(since, n);
      const { year, month, day: dayOfMonth } = dayParts(on);
      for (const text of [`${dayOfMonth} ${monthName(month)} ${year}`, `${dayOfMonth}/${month}/${year}`, on]) {
        if (year >= 1900) expect(days(`held on ${text}, at 2pm`)).toEqual([on]);
      }
    }),
  );
});

describe("hours in a text", () => {
  test.each([
    ["1pm – 4pm", "13:00", "16:00"],
    ["1 – 4pm", "13:00", "16:00"],
    ["10am to 12", "10:00", "12:00"],
    ["10am to 1", "10:00", "13:00"],
    ["1.30 p.m.", "13:30", undefined],
    ["at 7", "19:00", undefined],
    ["07:30", "07:30", undefined],
    ["14:00", "14:00", undefined],
    ["9.30 – 11.30 a.m.", "09:30", "11:30"],
    ["1800hrs", "18:00", undefined],
    ["12 noon", "12:00", undefined],
    ["from 6.15 until 8", "18:15", "20:00"],
  ])("%s", (text, startsAt, endsAt) => {
    expect(saidTimes(text).map((times) => [times.startsAt, times.endsAt])).toEqual([[startsAt, endsAt]]);
  });
  test.each(["at 7 High Street", "96.6% of 423", "£12.50", "item 4.2", "Room 3"])("none: %s", (text) => {
    expect(saidTimes(text)).toEqual([]);
  });
});
