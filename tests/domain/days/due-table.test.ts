import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { readDue } from "../../../src/domain/days/read-due.js";
import { inShort } from "./due-in-short.js";

/** A Wednesday in term, a fortnight before Christmas. */
const today = day("2014-12-10");

describe("sixty ways of saying a due day, on Wednesday 10 December 2014", () => {
  test.each([
    ["Friday", "2014-12-12"],
    ["this Friday", "2014-12-12"],
    ["next Friday", "2014-12-19"],
    ["Friday week", "2014-12-19"],
    ["a week on Friday", "2014-12-19"],
    ["a week today", "2014-12-17"],
    ["a fortnight today", "2014-12-24"],
    ["fortnight", "2014-12-24"],
    ["in a fortnight", "2014-12-24"],
    ["within 14 days", "2014-12-24"],
    ["tomorrow", "2014-12-11"],
    ["tomorrow 5pm", "2014-12-11"],
    ["by close of play Friday", "2014-12-12"],
    ["noon on Friday", "2014-12-12"],
    ["Friday at 5.30pm", "2014-12-12"],
    ["19 December", "2014-12-19 typed"],
    ["19th Dec", "2014-12-19 typed"],
    ["Tues 6th Jan 2015", "2015-01-06 typed"],
    ["5 Jan", "2015-01-05 typed"],
    ["w/c 5 Jan", "2015-01-05"],
    ["week commencing 12 January", "2015-01-12"],
    ["week ending 16 January", "2015-01-16"],
    ["04.12.2014", "past 2014-12-04"],
    ["4/12/14", "past 2014-12-04"],
    ["04/12/2014", "past 2014-12-04"],
    ["4-12-14", "past 2014-12-04"],
    ["31/1/15", "2015-01-31 typed"],
    ["31/01", "2015-01-31 typed"],
    ["5/1", "2015-01-05 typed"],
    ["2015-02-03", "2015-02-03 typed"],
    ["17:00 on 12/01/2015", "2015-01-12 typed"],
    ["end of January 2015", "2015-01-31"],
    ["end of January", "2015-01-31"],
    ["end of the month", "2014-12-31"],
    ["end of next week", "2014-12-19"],
    ["end of the week", "2014-12-12"],
    ["end of the year", "2014-12-31"],
    ["mid January", "2015-01-15"],
    ["mid-February 2015", "2015-02-15"],
    ["early March", "2015-03-10"],
    ["Dec 2015", "2015-12-31"],
    ["February", "2015-02-28"],
    ["Q3", "2015-09-30"],
    ["Q1 2015", "2015-03-31"],
    ["Spring 2015", "2015-05-31"],
    ["in six months' time", "2015-06-10"],
    ["in 3 weeks' time", "2014-12-31"],
    ["in three working days", "2014-12-15"],
    ["end of the financial year", "2015-03-31"],
    ["the 2nd Tuesday in March", "2015-03-10"],
    ["last Friday in January", "2015-01-30"],
    ["before Christmas", "2014-12-24"],
    ["by Easter", "2015-04-05"],
    ["by the next meeting", "next-meeting"],
    ["at the March board", "unreadable"],
    ["asap", "vague"],
    ["ongoing", "ongoing"],
    ["TBC", "vague"],
    ["every quarter", "unreadable"],
    ["monthly from January", "unreadable"],
  ])("%j is %s", (phrase, expected) => {
    expect(inShort(readDue(phrase, { today }))).toBe(expected);
  });
});

test("on the last day of a month that month is not over", () => {
  expect(inShort(readDue("Dec/Jan", { today: day("2025-12-31") }))).toBe("ask 2025-12-31 2026-01-31");
  expect(inShort(readDue("December", { today: day("2025-12-31") }))).toBe("2025-12-31");
  expect(inShort(readDue("Q4", { today: day("2025-12-31") }))).toBe("2025-12-31");
});

describe("what other readers of days were found to miss", () => {
  test.each([
    ["the 15th", "2014-12-15"],
    ["by the 30th", "2014-12-30"],
    ["the 9th", "2015-01-09"],
    ["this month", "2014-12-31"],
    ["next month", "ask 2015-01-01 2015-01-31"],
    ["Jan/Feb", "ask 2015-01-31 2015-02-28"],
    ["January or February", "ask 2015-01-31 2015-02-28"],
    ["in the new year", "ask 2015-01-02 2015-01-31"],
    ["after Christmas", "ask 2015-01-02 2015-01-31"],
    ["5.1.15", "2015-01-05 typed"],
    ["9.2.15", "2015-02-09 typed"],
    ["Monday week at 10am", "2014-12-22"],
    ["Monday wk at 10", "2014-12-22"],
    ["two weeks on Thursday", "2014-12-25"],
    ["w.c. 5 January", "2015-01-05"],
    ["w.c. 5th Jan", "2015-01-05"],
    ["Thurs", "2014-12-11"],
    ["Thurs.", "2014-12-11"],
  ])("%j is %s", (phrase, expected) => {
    expect(inShort(readDue(phrase, { today }))).toBe(expected);
  });
});
