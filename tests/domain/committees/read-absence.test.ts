import { describe, expect, test } from "vitest";
import { readAbsence } from "../../../src/domain/committees/read-absence.js";
import { day } from "../../../src/domain/days/day.js";

/** A Wednesday. */
const today = day("2026-03-04");

function inShort(said: string): string {
  const read = readAbsence(said, today);
  switch (read.kind) {
    case "absence":
      return `${read.from} back ${read.until}`;
    case "over":
      return `over ${read.until}`;
    case "unclear":
      return read.why;
  }
}

describe("“until” names the day on which they are back", () => {
  test.each([
    ["until 14 April", "2026-03-04 back 2026-04-14"],
    ["till Monday", "2026-03-04 back 2026-03-09"],
    ["until tomorrow", "2026-03-04 back 2026-03-05"],
    ["back on 14 April", "2026-03-04 back 2026-04-14"],
    ["from 3 April until 14 April", "2026-04-03 back 2026-04-14"],
    ["from Monday until Thursday", "2026-03-09 back 2026-03-12"],
    ["until next week", "2026-03-04 back 2026-03-09"],
    ["until April", "2026-03-04 back 2026-04-01"],
    ["until next month", "2026-03-04 back 2026-04-01"],
    ["until 12 March 2028", "2026-03-04 back 2028-03-12"],
    ["until 1 January", "2026-03-04 back 2027-01-01"],
  ])("%s: %s", (said, expected) => expect(inShort(said)).toBe(expected));
});

describe("any other form names days of leave, and they are back the day after", () => {
  test.each([
    ["from 3 to 14 April", "2026-04-03 back 2026-04-15"],
    ["3-14 April", "2026-04-03 back 2026-04-15"],
    ["3rd to 14th April", "2026-04-03 back 2026-04-15"],
    ["between 3 and 14 April", "2026-04-03 back 2026-04-15"],
    ["3 April – 14 April", "2026-04-03 back 2026-04-15"],
    ["from 2026-04-03 to 2026-04-14", "2026-04-03 back 2026-04-15"],
    ["from Monday to Friday", "2026-03-09 back 2026-03-14"],
    ["from 20 December to 5 January", "2026-12-20 back 2027-01-06"],
    ["from 2 March to 9 March", "2026-03-02 back 2026-03-10"],
    ["next week", "2026-03-09 back 2026-03-16"],
    ["all next week", "2026-03-09 back 2026-03-16"],
    ["this week", "2026-03-04 back 2026-03-09"],
    ["the week after next", "2026-03-16 back 2026-03-23"],
    ["the week of 6 April", "2026-04-06 back 2026-04-13"],
    ["w/c 6 April", "2026-04-06 back 2026-04-13"],
    ["in April", "2026-04-01 back 2026-05-01"],
    ["all of March", "2026-03-04 back 2026-04-01"],
    ["next month", "2026-04-01 back 2026-05-01"],
    ["April 2027", "2027-04-01 back 2027-05-01"],
    ["for two weeks", "2026-03-04 back 2026-03-18"],
    ["for the next fortnight", "2026-03-04 back 2026-03-18"],
    ["from 3 April for a week", "2026-04-03 back 2026-04-10"],
    ["for 10 days from Monday", "2026-03-09 back 2026-03-19"],
    ["for a month", "2026-03-04 back 2026-04-04"],
    ["on Friday", "2026-03-06 back 2026-03-07"],
    ["tomorrow", "2026-03-05 back 2026-03-06"],
    ["today", "2026-03-04 back 2026-03-05"],
    ["up to and including 14 April", "2026-03-04 back 2026-04-15"],
    ["until 14 April inclusive", "2026-03-04 back 2026-04-15"],
    ["until the end of March", "2026-03-04 back 2026-04-01"],
    ["until the end of next week", "2026-03-04 back 2026-03-14"],
  ])("%s: %s", (said, expected) => expect(inShort(said)).toBe(expected));
});

describe("a leave that is over, or that can't be read, is no leave", () => {
  test.each([
    ["until 2 March", "over 2026-03-02"],
    ["until today", "over 2026-03-04"],
    ["yesterday", "over 2026-03-04"],
    ["from 2 to 3 March", "over 2026-03-04"],
    ["until 31 April", "impossible"],
    ["until Wednesday", "ambiguous"],
    ["from Wednesday to Friday", "ambiguous"],
    ["from Friday", "unreadable"],
    ["from 14 to 3 April", "unreadable"],
    ["until further notice", "unreadable"],
    ["over Easter", "unreadable"],
    ["at Christmas", "unreadable"],
    ["until the next meeting", "unreadable"],
    ["for a bit", "unreadable"],
    ["", "unreadable"],
    [`until ${"very ".repeat(20)}late`, "unreadable"],
  ])("%s: %s", (said, expected) => expect(inShort(said)).toBe(expected));
});
