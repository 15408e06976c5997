import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import {
  dayWords,
  inDaysWords,
  monthName,
  overdueWords,
  timeWords,
  weekdayName,
} from "../../../src/domain/days/day-words.js";
import { zone } from "../../../src/domain/days/zone.js";

const today = day("2026-03-04");

describe("a day in words", () => {
  test.each([
    ["2026-03-05", "Thu 5 March"],
    ["2026-12-31", "Thu 31 December"],
    ["2026-01-01", "Thu 1 January"],
    ["2014-12-04", "Thu 4 December 2014"],
    ["2027-01-01", "Fri 1 January 2027"],
    ["2025-12-31", "Wed 31 December 2025"],
  ])("%s is written %s in March 2026", (text, words) => {
    expect(dayWords(day(text), today)).toBe(words);
  });

  test("weekdays and months have their names, and an eighth or thirteenth is a fault", () => {
    expect(weekdayName(3)).toBe("Wednesday");
    expect(() => weekdayName(8)).toThrow(expect.objectContaining({ code: "not-a-weekday" }));
    expect(monthName(9)).toBe("September");
    expect(() => monthName(13)).toThrow(expect.objectContaining({ code: "not-a-month" }));
  });
});

describe("how far off a day is", () => {
  test.each([
    ["2026-03-04", "today"],
    ["2026-03-05", "tomorrow"],
    ["2026-03-06", "in 2 days"],
    ["2026-03-16", "in 12 days"],
    ["2026-03-03", "yesterday"],
    ["2026-02-27", "5 days ago"],
  ])("%s is %s", (text, words) => {
    expect(inDaysWords(day(text), today)).toBe(words);
  });

  test.each([
    ["2026-03-03", "overdue 1 day"],
    ["2026-02-19", "overdue 13 days"],
    ["2025-03-04", "overdue 365 days"],
    ["2026-03-04", "due today"],
    ["2026-03-05", "due tomorrow"],
    ["2026-03-07", "due in 3 days"],
  ])("what was due on %s is %s", (text, words) => {
    expect(overdueWords(day(text), today)).toBe(words);
  });
});

test("a time is written on a clock of 24 hours, in the zone of the board", () => {
  const at = new Date("2026-07-01T08:05:00Z");
  expect(timeWords(at, zone("Europe/London"))).toBe("09:05");
  expect(timeWords(at, zone("Pacific/Auckland"))).toBe("20:05");
  expect(timeWords(new Date("2026-03-04T10:42:59Z"), zone("Europe/London"))).toBe("10:42");
});
