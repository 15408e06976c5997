import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { findTrailingDue } from "../../../src/domain/days/find-due.js";
import { readDue } from "../../../src/domain/days/read-due.js";
import { inShort } from "./due-in-short.js";

/** A Wednesday. */
const today = day("2026-03-04");

/** Said alone and at the end of a sentence, these come to the same, and the sentence loses them. */
function both(title: string, rows: [phrase: string, expected: string][]): void {
  describe(title, () => {
    test.each(rows)("%j is %s", (phrase, expected) => {
      expect(inShort(readDue(phrase, { today }))).toBe(expected);
      const found = findTrailingDue(`circulate the plan ${phrase}`, { today });
      expect(found && { rest: found.rest, due: inShort(found.due) }).toEqual({
        rest: "circulate the plan",
        due: expected,
      });
    });
  });
}

both("as thumbs type it", [
  ["tmrw", "2026-03-05"],
  ["tmr", "2026-03-05"],
  ["2moro", "2026-03-05"],
  ["tomoz", "2026-03-05"],
  ["by tmrw 5pm", "2026-03-05"],
  ["2day", "2026-03-04"],
  ["by weds", "ask 2026-03-04 2026-03-11"],
  ["by thur", "2026-03-05"],
  ["by Thurs.", "2026-03-05"],
  ["fri13march", "2026-03-13 typed"],
  ["by fri 13march", "2026-03-13 typed"],
  ["5thmarch", "2026-03-05 typed"],
  ["5march", "2026-03-05 typed"],
  ["5 mar.", "2026-03-05 typed"],
  ["by 5th Mar.", "2026-03-05 typed"],
  ["by5 March", "2026-03-05 typed"],
  ["by5/3", "2026-03-05 typed"],
  ["by friday5pm", "2026-03-06"],
  ["by Friday 5 pm", "2026-03-06"],
  ["by fri@5", "2026-03-06"],
  ["byFriday", "2026-03-06"],
  ["nxt fri", "2026-03-13"],
  ["by nextfriday", "2026-03-13"],
  ["nxt wk", "ask 2026-03-09 2026-03-13"],
  ["by nxt mtg", "next-meeting"],
  ["b4 friday", "ask 2026-03-05 2026-03-06"],
  ["in 2wks", "2026-03-18"],
  ["in 2 wks", "2026-03-18"],
  ["in two weeks’ time", "2026-03-18"],
  ["in a week’s time", "2026-03-11"],
  ["in a months time", "2026-04-04"],
  ["By Friday", "2026-03-06"],
  ["Next Week", "ask 2026-03-09 2026-03-13"],
  ["By The End Of The Month", "2026-03-31"],
  ["BY FRIDAY PLEASE", "2026-03-06"],
  ["by friday pls thx", "2026-03-06"],
  ["by friday latest please", "2026-03-06"],
  ["by Friday if poss", "2026-03-06"],
  ["by Friday or sooner", "2026-03-06"],
  ["by Friday!!", "2026-03-06"],
]);

both("in the office's shorthand", [
  ["by eow", "2026-03-06"],
  ["by EOM", "2026-03-31"],
  ["by EOD", "2026-03-04"],
  ["COB Fri", "2026-03-06"],
  ["by COP Fri 13th", "2026-03-13"],
  ["by c.o.b. Friday", "2026-03-06"],
  ["by close on Friday", "2026-03-06"],
  ["by end of Friday", "2026-03-06"],
  ["by the end of tomorrow", "2026-03-05"],
  ["by Friday lunchtime", "2026-03-06"],
  ["by Friday pm", "2026-03-06"],
  ["by 12 noon Friday", "2026-03-06"],
  ["by Friday at 5 o’clock", "2026-03-06"],
  ["by Friday at 10", "2026-03-06"],
  ["by last thing Friday", "2026-03-06"],
  ["by 5 March - 5pm", "2026-03-05 typed"],
  ["by 5 March (5pm)", "2026-03-05 typed"],
  ["by 13/3/26 COP", "2026-03-13 typed"],
  ["by month end", "2026-03-31"],
  ["by year end", "ask 2026-03-31 2026-12-31"],
  ["by the financial year-end", "2026-03-31"],
  ["by end of FY", "2026-03-31"],
  ["by the end of the tax year", "2026-04-05"],
  ["by the end of 2026", "2026-12-31"],
  ["by the end of the calendar year", "2026-12-31"],
  ["by end Q2", "2026-06-30"],
  ["by the end of Q2", "2026-06-30"],
  ["by Q3 2026", "2026-09-30"],
  ["by Q1", "2026-03-31"],
  ["by Q1 26/27", "unreadable"],
  ["by Q1 2026/27", "unreadable"],
  ["by the end of the quarter", "2026-03-31"],
  ["by next quarter", "ask 2026-04-01 2026-06-30"],
  ["by end of next quarter", "2026-06-30"],
  ["w/e 13 March", "2026-03-13"],
  ["w/c 9th March", "2026-03-09"],
  ["w/c Mon 9/3", "2026-03-09"],
  ["w/c 10 March", "ask 2026-03-09 2026-03-10"],
  ["w/c 2 March", "ask 2026-03-02 2027-03-02"],
  ["by w/e 11 March", "ask 2026-03-11 2026-03-13"],
  ["by w.e. 13 March", "2026-03-13"],
  ["by wc 9 March", "2026-03-09"],
]);

both("months and what lies in them", [
  ["by March", "2026-03-31"],
  ["by end March", "2026-03-31"],
  ["by end-March", "2026-03-31"],
  ["by March end", "2026-03-31"],
  ["by April '27", "2027-04-30"],
  ["by March 2026", "2026-03-31"],
  ["by March 26", "ask 2026-03-26 2026-03-31"],
  ["by Dec 28", "ask 2026-12-28 2028-12-31"],
  ["by March 26th", "2026-03-26 typed"],
  ["by March 31", "ask 2026-03-31 2031-03-31"],
  ["by end of March/early April", "unreadable"],
  ["by March/April", "ask 2026-03-31 2026-04-30"],
  ["by March or April", "ask 2026-03-31 2026-04-30"],
  ["by the 1st week of May", "unreadable"],
  ["by the first week in May", "unreadable"],
  ["by late April", "unreadable"],
  ["by the beginning of April", "unreadable"],
  ["by mid-April", "2026-04-15"],
  ["by the first Friday in April", "2026-04-03"],
  ["by the last day of March", "unreadable"],
  ["by 5th/6th March", "unreadable"],
  ["by 5-6 March", "unreadable"],
  ["by the 5th or 6th", "unreadable"],
]);

both("days with their weekdays", [
  ["by Friday 5 March", "ask 2026-03-05 2026-03-06"],
  ["by Thursday 12 March", "2026-03-12 typed"],
  ["by next Thursday 12 March", "2026-03-12 typed"],
  ["by next Thursday 13 March", "ask 2026-03-12 2026-03-13"],
  ["by this Friday 6th March", "2026-03-06 typed"],
  ["by 12 March (Thu)", "2026-03-12 typed"],
  ["by 12 March (Fri)", "ask 2026-03-12 2026-03-13"],
  ["by 12 March, Thursday", "2026-03-12 typed"],
  ["by 12/3 Thu", "2026-03-12 typed"],
  ["by Fri 13", "2026-03-13"],
  ["by Friday 6", "2026-03-06"],
  ["by Friday 3", "unreadable"],
  ["by Friday 5", "ask 2026-03-05 2026-03-06"],
  ["by Friday 12", "ask 2026-03-12 2026-03-13"],
  ["week on Friday", "2026-03-13"],
  ["a week Friday", "2026-03-13"],
  ["two weeks Friday", "2026-03-20"],
  ["week today", "2026-03-11"],
  ["a fortnight tomorrow", "2026-03-19"],
  ["by the week after next", "unreadable"],
]);

both("meetings, terms and holidays", [
  ["before the March meeting", "unreadable"],
  ["by the May meeting", "unreadable"],
  ["by the March board", "unreadable"],
  ["by the next cabinet meeting", "next-meeting"],
  ["ahead of the next meeting", "next-meeting"],
  ["before the end of March", "2026-03-31"],
  ["prior to the end of the month", "2026-03-31"],
  ["in advance of the next meeting", "next-meeting"],
  ["prior to Friday", "ask 2026-03-05 2026-03-06"],
  ["by next time", "next-meeting"],
  ["before the papers go out", "papers-deadline"],
  ["by the board papers deadline", "papers-deadline"],
  ["by the day before the meeting", "unreadable"],
  ["the day before the meeting", "unreadable"],
  ["by the day before the next meeting", "unreadable"],
  ["five working days before the next meeting", "unreadable"],
  ["at least a week before the next board meeting", "unreadable"],
  ["the Friday before the meeting", "unreadable"],
  ["the day before Good Friday", "unreadable"],
  ["two weeks before Easter", "unreadable"],
  ["by end of term", "unreadable"],
  ["by the end of the spring term", "unreadable"],
  ["by the end of the academic year", "unreadable"],
  ["by May half term", "unreadable"],
  ["by Easter", "2026-04-05"],
  ["before Easter", "ask 2026-04-02 2026-04-04"],
  ["by Christmas", "ask 2026-12-24 2026-12-25"],
  ["before xmas", "2026-12-24"],
  ["by the new year", "ask 2026-12-31 2027-01-01"],
  ["in the new year", "ask 2027-01-04 2027-01-31"],
  ["by spring 2027", "2027-05-31"],
  ["by the summer", "unreadable"],
  ["by the weekend", "unreadable"],
  ["early next week", "ask 2026-03-09 2026-03-10"],
  ["by the start of next week", "ask 2026-03-09 2026-03-10"],
  ["by mid next week", "ask 2026-03-10 2026-03-12"],
  ["late next week", "ask 2026-03-12 2026-03-13"],
  ["this week", "2026-03-06"],
  ["this month", "2026-03-31"],
  ["- rolling", "ongoing"],
  ["- no fixed date", "ongoing"],
  ["- on an ongoing basis", "ongoing"],
  ["- tba", "vague"],
]);

describe("two days, conditions and repeats are asked about, with the whole phrase", () => {
  test.each([
    ["circulate the plan by Friday for the next meeting", "circulate the plan", "ask 2026-03-06"],
    ["circulate the plan by Friday (next meeting)", "circulate the plan", "ask 2026-03-06"],
    ["circulate the plan by 5 March (6 March)", "circulate the plan", "ask 2026-03-05 2026-03-06"],
    ["circulate the plan by Thursday (5 March)", "circulate the plan", "2026-03-05 typed"],
    ["circulate the plan by Friday or Monday", "circulate the plan", "unreadable"],
    ["circulate the plan by Tues/Weds", "circulate the plan", "unreadable"],
    ["email the figures monthly by the 5th", "email the figures", "unreadable"],
    ["email the figures every month by the 5th", "email the figures", "unreadable"],
    ["chase SJ if there is no reply by Friday", "chase SJ if there is no reply", "ask 2026-03-06"],
    ["ring those who have not replied by Friday", "ring those who have not replied", "ask 2026-03-06"],
    ["count the forms received by Friday", "count the forms received", "ask 2026-03-06"],
    ["get the forms received by Friday", "get the forms received", "2026-03-06"],
    ["update the log if needed by Friday", "update the log if needed", "2026-03-06"],
    ["if SJ agrees, circulate the plan by Friday", "if SJ agrees, circulate the plan", "2026-03-06"],
    ["update it by Friday and send it out Monday", "update it by Friday and send it out", "ask 2026-03-06 2026-03-09"],
    ["update it by 5 March and report by 12 March", "update it by 5 March and report", "ask 2026-03-05 2026-03-12"],
    ["update it by Friday so SJ can comment", "update it by Friday so SJ can comment", "ask 2026-03-06"],
    ["update it by Friday (or Monday)", "update it by Friday (or Monday)", "ask 2026-03-06"],
    ["extend the contract until 31 March", "extend the contract", "ask 2026-03-31"],
    ["book room 5 March", "book room", "ask 2026-03-05"],
    ["ring SJ. Timescale: end of April", "ring SJ.", "2026-04-30"],
    ["ring SJ | 5 March", "ring SJ", "2026-03-05 typed"],
    ["ring SJ by the deadline", "ring SJ", "unreadable"],
    ["ring SJ by Thursday's deadline", "ring SJ", "unreadable"],
    ["ring SJ by five on Friday", "ring SJ", "2026-03-06"],
    ["ring SJ by Friday 1700hrs", "ring SJ", "2026-03-06"],
    ["ring SJ by Friday; thanks", "ring SJ", "2026-03-06"],
    ["ring SJ by Friday (if possible)", "ring SJ", "2026-03-06"],
    ["ring SJ by Friday as agreed xx", "ring SJ", "2026-03-06"],
    ["open the survey not before Friday", "open the survey", "unreadable"],
    ["prepare for the visit on 12 March by Friday", "prepare for the visit on 12 March", "2026-03-06"],
    ["ring the auditor asap, by Friday latest", "ring the auditor asap", "2026-03-06"],
    ["bring the draft by Friday to the next meeting", "bring the draft", "ask 2026-03-06"],
  ])("%j: %j, %s", (sentence, rest, expected) => {
    const found = findTrailingDue(sentence, { today });
    expect(found && { rest: found.rest, due: inShort(found.due) }).toEqual({ rest, due: expected });
  });
});

test("a day counts as typed only where a number stands beside a month or beside another number", () => {
  const word = fc.constantFrom(
    ...[
      "by",
      "the",
      "5",
      "5th",
      "13",
      "March",
      "may",
      "5/3",
      "5.3.26",
      "2026-03-05",
      "Fri",
      "Thu",
      "next",
      "this",
      "w/c",
      "w/e",
    ],
    ...[
      "of",
      "end",
      "month",
      "Q2",
      "2026",
      "Easter",
      "in",
      "two",
      "weeks",
      "(",
      "today",
      "before",
      "first",
      "on",
      "5pm",
    ],
  );
  const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  const typed = /\d(?:st|nd|rd|th)? ?(?:of )?(?:march|may)|(?:march|may) (?:the )?\d|\d[/.-]\d/i;
  fc.assert(
    fc.property(phrase, (text) => {
      const reading = readDue(text, { today });
      if (reading.kind === "day" && reading.explicit) {
        expect(text).toMatch(typed);
        expect(text).not.toMatch(/w\/[ce]|month|week/);
      }
    }),
    { numRuns: 3000 },
  );
});
