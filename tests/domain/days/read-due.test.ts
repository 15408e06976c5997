import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, day, dayNumbered, dayParts, daysBetween, isDay } from "../../../src/domain/days/day.js";
import { dayWords } from "../../../src/domain/days/day-words.js";
import { dueRules, readDue } from "../../../src/domain/days/read-due.js";
import { workingCalendar } from "../../../src/domain/days/working-days.js";
import { inShort } from "./due-in-short.js";

function onDay(today: string, rows: [phrase: string, expected: string][]): void {
  test.each(rows)(`said on ${today}, %j is %s`, (phrase, expected) => {
    expect(inShort(readDue(phrase, { today: day(today) }))).toBe(expected);
  });
}

describe("a due day on a Wednesday in March", () => {
  onDay("2026-03-04", [
    ["5 March", "2026-03-05 typed"],
    ["5th March", "2026-03-05 typed"],
    ["5th of March", "2026-03-05 typed"],
    ["the 5th of March", "2026-03-05 typed"],
    ["March 5", "2026-03-05 typed"],
    ["March 5th", "2026-03-05 typed"],
    ["March 5th, 2026", "2026-03-05 typed"],
    ["Thu 5 March", "2026-03-05 typed"],
    ["Thurs. 5th March", "2026-03-05 typed"],
    ["Thursday, 5 March 2026", "2026-03-05 typed"],
    ["Thursday the 5th of March", "2026-03-05 typed"],
    ["5 Mar 2026", "2026-03-05 typed"],
    ["5-Mar-26", "2026-03-05 typed"],
    ["5 March '26", "2026-03-05 typed"],
    ["5 march ’26", "2026-03-05 typed"],
    ["5Mar", "2026-03-05 typed"],
    ["5\u00a0March", "2026-03-05 typed"],
    ["５ March", "2026-03-05 typed"],
    ["5ᵗʰ March", "2026-03-05 typed"],
    ["  5   MARCH. ", "2026-03-05 typed"],
    ["(5 March)", "2026-03-05 typed"],
    ["“5 March”", "2026-03-05 typed"],
    ["05/03", "2026-03-05 typed"],
    ["5/3", "2026-03-05 typed"],
    ["5 / 3", "2026-03-05 typed"],
    ["5/3/26", "2026-03-05 typed"],
    ["05/03/2026", "2026-03-05 typed"],
    ["05.03.2026", "2026-03-05 typed"],
    ["5.3.26", "2026-03-05 typed"],
    ["5-3-26", "2026-03-05 typed"],
    ["Thu 05/03", "2026-03-05 typed"],
    ["2026-03-05", "2026-03-05 typed"],
    ["2026/3/5", "2026-03-05 typed"],
    ["by 5 March", "2026-03-05 typed"],
    ["on the 5th March", "2026-03-05 typed"],
    ["for 5 March", "2026-03-05 typed"],
    ["until 5 March", "2026-03-05 typed"],
    ["due: 5 March", "2026-03-05 typed"],
    ["due date 5 March", "2026-03-05 typed"],
    ["no later than 5 March", "2026-03-05 typed"],
    ["by 5 March at the latest", "2026-03-05 typed"],
    ["5 March please", "2026-03-05 typed"],
    ["to 5 March", "2026-03-05 typed"],
    ["31/12", "2026-12-31 typed"],
    ["4 March", "2026-03-04 typed"],
    ["1 May", "2026-05-01 typed"],
    ["2 Sept", "2026-09-02 typed"],
    ["3 sep 2027", "2027-09-03 typed"],
    ["30th June", "2026-06-30 typed"],
    ["1 January", "2027-01-01 typed"],
    ["3 January", "2027-01-03 typed"],
    ["3 Jan", "2027-01-03 typed"],
  ]);
});

describe("days told from today, on that Wednesday", () => {
  onDay("2026-03-04", [
    ["today", "2026-03-04"],
    ["tonight", "2026-03-04"],
    ["close of play", "2026-03-04"],
    ["by end of day", "2026-03-04"],
    ["tomorrow", "2026-03-05"],
    ["tmrw", "2026-03-05"],
    ["TOMORROW", "2026-03-05"],
    ["tomorrow morning", "2026-03-05"],
    ["the day after tomorrow", "2026-03-06"],
    ["yesterday", "past 2026-03-03"],
    ["Friday", "2026-03-06"],
    ["Fri", "2026-03-06"],
    ["by friday", "2026-03-06"],
    ["this Friday", "2026-03-06"],
    ["this coming Friday", "2026-03-06"],
    ["next Friday", "2026-03-13"],
    ["Friday week", "2026-03-13"],
    ["a week on Friday", "2026-03-13"],
    ["a week from Friday", "2026-03-13"],
    ["two weeks on Friday", "2026-03-20"],
    ["a fortnight on Friday", "2026-03-20"],
    ["Friday next week", "2026-03-13"],
    ["Friday of next week", "2026-03-13"],
    ["next week Friday", "2026-03-13"],
    ["Friday this week", "2026-03-06"],
    ["Monday this week", "past 2026-03-02"],
    ["Thurs", "2026-03-05"],
    ["Weds", "ask 2026-03-04 2026-03-11"],
    ["Wednesday", "ask 2026-03-04 2026-03-11"],
    ["next Wednesday", "2026-03-11"],
    ["Wednesday week", "ask 2026-03-11 2026-03-18"],
    ["tues", "2026-03-10"],
    ["Monday", "2026-03-09"],
    ["next Monday", "2026-03-09"],
    ["Friday 5pm", "2026-03-06"],
    ["5pm Friday", "2026-03-06"],
    ["5.30pm on Friday", "2026-03-06"],
    ["Friday at 17:00", "2026-03-06"],
    ["noon on Friday", "2026-03-06"],
    ["by close of play on Friday", "2026-03-06"],
    ["COP Friday", "2026-03-06"],
    ["first thing Monday", "2026-03-09"],
    ["in two weeks", "2026-03-18"],
    ["in 2 weeks", "2026-03-18"],
    ["in two weeks' time", "2026-03-18"],
    ["in 2 weeks’ time", "2026-03-18"],
    ["within 14 days", "2026-03-18"],
    ["within the next fortnight", "2026-03-18"],
    ["in a couple of weeks", "2026-03-18"],
    ["in a week", "2026-03-11"],
    ["a week", "2026-03-11"],
    ["a week today", "2026-03-11"],
    ["a week tomorrow", "2026-03-12"],
    ["tomorrow week", "2026-03-12"],
    ["two weeks today", "2026-03-18"],
    ["a fortnight today", "2026-03-18"],
    ["a fortnight", "2026-03-18"],
    ["fortnight", "2026-03-18"],
    ["in a fortnight", "2026-03-18"],
    ["two weeks from now", "2026-03-18"],
    ["in 10 days", "2026-03-14"],
    ["in ten days", "2026-03-14"],
    ["in a month", "2026-04-04"],
    ["in six months' time", "2026-09-04"],
    ["in a year", "2027-03-04"],
    ["in three working days", "2026-03-09"],
    ["in 5 business days", "2026-03-11"],
    ["in 1 working day", "2026-03-05"],
    ["in 999 years", "impossible"],
  ]);
});

describe("days of a month, and ends", () => {
  onDay("2026-03-04", [
    ["the 15th", "2026-03-15"],
    ["by the 15th", "2026-03-15"],
    ["15th", "2026-03-15"],
    ["the 3rd", "2026-04-03"],
    ["the 4th", "ask 2026-03-04 2026-04-04"],
    ["the 31st", "2026-03-31"],
    ["the 32nd", "impossible"],
    ["Thursday the 5th", "2026-03-05"],
    ["Thu 5th", "2026-03-05"],
    ["Friday the 5th", "ask 2026-03-05 2026-03-06"],
    ["the 5th of next month", "2026-04-05"],
    ["31st of next month", "impossible"],
    ["the 1st of this month", "past 2026-03-01"],
    ["end of the month", "2026-03-31"],
    ["end of next month", "2026-04-30"],
    ["month end", "2026-03-31"],
    ["end of March", "2026-03-31"],
    ["the end of April", "2026-04-30"],
    ["end of January", "ask 2026-01-31 2027-01-31"],
    ["end of December", "2026-12-31"],
    ["end of Feb", "ask 2026-02-28 2027-02-28"],
    ["end of February 2028", "2028-02-29"],
    ["end of March 2025", "past 2025-03-31"],
    ["mid-April", "2026-04-15"],
    ["early April", "2026-04-10"],
    ["April", "2026-04-30"],
    ["end of the week", "2026-03-06"],
    ["end of next week", "2026-03-13"],
    ["end of the year", "2026-12-31"],
    ["next week", "ask 2026-03-09 2026-03-13"],
    ["next month", "ask 2026-04-01 2026-04-30"],
  ]);
  onDay("2026-04-10", [
    ["the 31st", "ask 2026-04-30 2026-05-31"],
    ["the 10th", "ask 2026-04-10 2026-05-10"],
  ]);
  onDay("2026-01-30", [
    ["the 30th", "ask 2026-01-30 2026-03-30"],
    ["the 29th", "ask 2026-02-28 2026-03-29"],
    ["in a month", "2026-02-28"],
    ["end of next month", "2026-02-28"],
  ]);
  onDay("2026-03-07", [
    ["end of the week", "ask 2026-03-08 2026-03-13"],
    ["end of next week", "2026-03-13"],
  ]);
});

describe("what is no day, on purpose", () => {
  onDay("2026-03-04", [
    ["next meeting", "next-meeting"],
    ["the next meeting", "next-meeting"],
    ["by next meeting", "next-meeting"],
    ["for the next meeting", "next-meeting"],
    ["before the next meeting", "next-meeting"],
    ["at the next meeting", "next-meeting"],
    ["in time for the next meeting", "next-meeting"],
    ["next board meeting", "next-meeting"],
    ["the next Board", "next-meeting"],
    ["our next mtg", "next-meeting"],
    ["papers deadline", "papers-deadline"],
    ["by the papers deadline", "papers-deadline"],
    ["the deadline for papers", "papers-deadline"],
    ["ongoing", "ongoing"],
    ["On-going", "ongoing"],
    ["no date", "ongoing"],
    ["none", "ongoing"],
    ["asap", "vague"],
    ["A.S.A.P.", "vague"],
    ["as soon as possible", "vague"],
    ["TBC", "vague"],
  ]);
});

describe("what cannot be, or is over", () => {
  onDay("2026-03-04", [
    ["31 February", "impossible"],
    ["31/02", "impossible"],
    ["by 31 Feb 2027", "impossible"],
    ["30 February 2028", "impossible"],
    ["32 March", "impossible"],
    ["0 March", "impossible"],
    ["31 April", "impossible"],
    ["29 February", "impossible"],
    ["29 February 2027", "impossible"],
    ["12/25", "impossible"],
    ["5/13/2026", "impossible"],
    ["2026-02-30", "impossible"],
    ["5 March 2926", "impossible"],
    ["5 March 1026", "past 1026-03-05"],
    ["04/12/2014", "past 2014-12-04"],
    ["4 December 2014", "past 2014-12-04"],
    ["3 March 2026", "past 2026-03-03"],
    ["3/3/26", "past 2026-03-03"],
    ["Tues 3 March 2026", "past 2026-03-03"],
    ["Wed 3 March 2026", "ask 2026-03-04"],
    ["3 March", "ask 2026-03-03 2027-03-03"],
    ["20 February", "ask 2026-02-20 2027-02-20"],
    ["03/01", "2027-01-03 typed"],
    ["Tuesday 3 March", "past 2026-03-03"],
    ["Wed 3 March", "ask 2026-03-04 2027-03-03"],
    ["Thu 25 February", "2027-02-25 typed"],
    ["Thursday 6 March 2026", "ask 2026-03-05 2026-03-06"],
    ["Fri 5 March", "ask 2026-03-05 2026-03-06"],
    ["Saturday 16 March", "ask 2026-03-14 2026-03-16"],
    ["before Friday", "ask 2026-03-05 2026-03-06"],
    ["before 9 March", "ask 2026-03-08 2026-03-09"],
    ["before today", "ask 2026-03-04"],
  ]);
});

describe("what this grammar does not know is left to be asked", () => {
  onDay(
    "2026-03-04",
    [
      "",
      " ",
      "by",
      "Friday or Monday",
      "Friday's",
      "the Friday",
      "5 March Street",
      "5 March or so",
      "5",
      "5.3",
      "5-3",
      "05.03",
      "1.2.15.3",
      "2026",
      "26-003-05",
      "5/3/026",
      "05/03-2026",
      "Blursday",
      "next Friday week",
      "last Friday",
      "half-term",
      "the back end of term",
      "the meeting",
      "next staff meeting",
      "by two weeks",
      "for a fortnight",
      "until two weeks",
      "before ongoing",
      "before before",
      "in",
      "in weeks",
      "the",
      "every Friday",
      "5 March 5 March",
      "🙂",
      "٥/٣",
      "a".repeat(4001),
    ].map((phrase): [string, string] => [phrase, "unreadable"]),
  );
});

describe("on other days of the year", () => {
  onDay("2014-12-10", [
    ["Friday", "2014-12-12"],
    ["next Friday", "2014-12-19"],
    ["Friday week", "2014-12-19"],
    ["a week on Friday", "2014-12-19"],
    ["5 Jan", "2015-01-05 typed"],
    ["Tues 6th Jan 2015", "2015-01-06 typed"],
    ["4/12/14", "past 2014-12-04"],
    ["4/12", "ask 2014-12-04 2015-12-04"],
    ["31/1/15", "2015-01-31 typed"],
    ["31/01", "2015-01-31 typed"],
    ["in three working days", "2014-12-15"],
    ["in six months' time", "2015-06-10"],
    ["end of January", "2015-01-31"],
    ["mid-February 2015", "2015-02-15"],
    ["Dec 2015", "2015-12-31"],
    ["February", "2015-02-28"],
  ]);
  onDay("2025-12-31", [
    ["tomorrow", "2026-01-01"],
    ["Friday", "2026-01-02"],
    ["1 January", "2026-01-01 typed"],
    ["30 December", "ask 2025-12-30 2026-12-30"],
    ["end of the month", "2025-12-31"],
    ["the 1st", "2026-01-01"],
    ["in two working days", "2026-01-05"],
    ["in two months", "2026-02-28"],
  ]);
  onDay("2026-01-01", [
    ["Thu 31 December", "2026-12-31 typed"],
    ["Wed 31 December", "past 2025-12-31"],
  ]);
  onDay("2026-01-05", [
    ["20 December", "ask 2025-12-20 2026-12-20"],
    ["Saturday 20 December", "past 2025-12-20"],
    ["Sunday 20 December", "2026-12-20 typed"],
    ["1 November", "2026-11-01 typed"],
    ["29 February", "impossible"],
  ]);
  onDay("2027-12-10", [["29 February", "2028-02-29 typed"]]);
  onDay("2028-02-28", [
    ["tomorrow", "2028-02-29"],
    ["29 February", "2028-02-29 typed"],
    ["in a year", "2029-02-28"],
    ["end of the month", "2028-02-29"],
  ]);
  onDay("2028-03-01", [["29 Feb", "impossible"]]);
  onDay("2026-12-23", [["in three working days", "2026-12-30"]]);
});

describe("weeks run from Monday to Sunday", () => {
  // Fri 6, Sat 7, Sun 8 and Mon 9 March 2026.
  onDay("2026-03-06", [
    ["end of the week", "2026-03-06"],
    ["Friday", "ask 2026-03-06 2026-03-13"],
    ["next Friday", "2026-03-13"],
    ["Friday week", "ask 2026-03-13 2026-03-20"],
    ["Monday", "2026-03-09"],
  ]);
  onDay("2026-03-07", [
    ["Friday", "2026-03-13"],
    ["this Friday", "2026-03-13"],
    ["next Friday", "2026-03-13"],
    ["Friday week", "2026-03-20"],
  ]);
  onDay("2026-03-08", [
    ["Friday", "2026-03-13"],
    ["next Friday", "2026-03-13"],
    ["next Monday", "2026-03-09"],
    ["Friday this week", "past 2026-03-06"],
  ]);
  onDay("2026-03-09", [
    ["Friday", "2026-03-13"],
    ["next Friday", "2026-03-20"],
    ["next Sunday", "2026-03-22"],
  ]);
});

describe("what is asked says why, in a whole sentence", () => {
  const today = day("2026-03-04");
  test.each([
    ["Thursday 6 March 2026", "6 March 2026 is a Friday, not a Thursday."],
    ["3 March", "3 March has only just passed."],
    ["Wednesday", "Today is a Wednesday."],
    ["before Friday", "“Before” may leave that day out."],
    ["31 February", "February has no day 31."],
    ["29 February 2027", "February 2027 has no day 29."],
    ["12/25", "There is no month 25: days are read before months."],
    ["5 March 2926", "The year 2926 is out of reach."],
  ])("%j: %s", (phrase, why) => {
    expect(readDue(phrase, { today })).toMatchObject({ why });
  });

  test("and what was typed is kept as it was typed", () => {
    expect(readDue("  the Back End of term ", { today })).toEqual({
      kind: "unreadable",
      typed: "the Back End of term",
    });
    expect(readDue("ASAP", { today })).toEqual({ kind: "vague", typed: "ASAP" });
  });
});

describe("over any text and any day", () => {
  const anyDay = fc.integer({ min: 10_957, max: 47_000 }).map(dayNumbered);
  const word = fc.constantFrom(
    ...[
      "by",
      "on",
      "the",
      "next",
      "in",
      "a",
      "5",
      "5th",
      "31",
      "March",
      "Feb",
      "Fri",
      "Friday",
      "week",
      "weeks",
      "two",
    ],
    ...[
      "of",
      "end",
      "month",
      "2026",
      "/",
      "-",
      "05",
      "today",
      "before",
      "meeting",
      "days",
      "ongoing",
      "5pm",
      ",",
      "'s",
    ],
  );
  const wordy = fc.array(word, { maxLength: 7 }).map((words) => words.join(" "));
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string(), wordy);

  test("nothing throws, and every day that comes out is in the calendar and not before today", () => {
    fc.assert(
      fc.property(anything, anyDay, (text, today) => {
        const reading = readDue(text, { today });
        if (reading.kind === "day") {
          expect(isDay(reading.on)).toBe(true);
          expect(reading.on >= today).toBe(true);
        }
        if (reading.kind === "past") expect(reading.on < today).toBe(true);
        if (reading.kind === "ambiguous") {
          expect(reading.readings.length).toBeGreaterThan(0);
          expect([...new Set(reading.readings)].sort()).toEqual(reading.readings);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a phrase with a word too many is not read", () => {
    const phrases = dueRules.map((rule) => rule.says);
    const stray = fc.constantFrom("zebra", "street", "papers", "?x", "and", "visit");
    fc.assert(
      fc.property(fc.constantFrom(...phrases), stray, fc.boolean(), (phrase, word, first) => {
        const text = first ? `${word} ${phrase}` : `${phrase} ${word}`;
        expect(readDue(text, { today: day("2026-03-04") }).kind).toBe("unreadable");
      }),
    );
  });

  test("a day put into words is read as that day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3000 }), (today, ahead) => {
        const d = addDays(today, ahead);
        fc.pre(d < "2200");
        expect(readDue(dayWords(d, today), { today })).toEqual({ kind: "day", on: d, explicit: true });
      }),
    );
  });

  test("a day behind us put into words is never read as one to come, unless its weekday agrees there", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3000 }), (today, behind) => {
        const d: Day = addDays(today, -behind);
        const reading = readDue(dayWords(d, today), { today });
        if (dayParts(d).year === dayParts(today).year && daysBetween(d, today) >= 60) return;
        expect(reading).toEqual({ kind: "past", on: d });
      }),
    );
  });

  test("a leap day that has just passed is the one that passed where its weekday is said, as next year has none", () => {
    expect(readDue("Tue 29 February", { today: day("2028-03-08") })).toEqual({ kind: "past", on: "2028-02-29" });
    expect(readDue("Tue 29 February", { today: day("2028-09-08") }).kind).toBe("impossible");
  });

  test("every form's own example is read by it", () => {
    for (const rule of dueRules) {
      expect([rule.says, readDue(rule.says, { today: day("2026-03-02") }).kind]).not.toEqual([rule.says, "unreadable"]);
    }
  });
});

test("working days are counted in the calendar that is given", () => {
  const closed = [{ from: day("2026-03-05"), to: day("2026-03-13") }];
  const calendar = workingCalendar({ holidays: () => new Map(), closed });
  expect(readDue("in 1 working day", { today: day("2026-03-04"), calendar })).toMatchObject({ on: "2026-03-16" });
});
