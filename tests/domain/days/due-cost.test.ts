import { describe, expect, test } from "vitest";
import { day } from "../../../src/domain/days/day.js";
import { meantAsDate } from "../../../src/domain/days/due-meant.js";
import { tidied, withoutCourtesy } from "../../../src/domain/days/due-text.js";
import { findTrailingDue } from "../../../src/domain/days/find-due.js";
import { dueRules, readDue } from "../../../src/domain/days/read-due.js";
import { readShift } from "../../../src/domain/days/shift-due.js";

const today = day("2026-03-04");

/** What a text may be made of to keep a reader busy: rows of signs, of leads, and of the beginnings of every form. */
const fillers = [
  ...[
    " ",
    "-",
    "- ",
    ".",
    ",",
    "(",
    ")",
    "( ",
    "[",
    "/",
    " / ",
    ":",
    "'",
    "“",
    "\u00a0",
    "\n",
    "\t",
    "💥",
    "ﷺ",
    "½",
    "👍🏽",
  ],
  ...["a", "x", " x", "a ", "1", "5 ", "05/", "5/3 ", "5.3.26 ", "5-", "2026-", "w.", "w/c ", "wc 9 ", "24/7 "],
  ...[
    "by ",
    "by by5 ",
    "before ",
    "due ",
    "due by: ",
    "until ",
    "no later than ",
    "on the ",
    "for ",
    "not before ",
    "if ",
  ],
  ...[
    "the ",
    "of ",
    "next ",
    "nxt",
    "this ",
    "in the ",
    "a week ",
    "weeks' ",
    "two ",
    "end of ",
    "end of the ",
    "early ",
  ],
  ...[
    "friday ",
    "fri",
    "monday week ",
    "5 march ",
    "march",
    "march 26 ",
    "may ",
    "5th ",
    "q1 ",
    "spring 2026 ",
    "easter ",
  ],
  ...[
    "please ",
    " - please",
    " at the latest",
    "thanks",
    "at 10 ",
    "5pm ",
    "end of play ",
    "monthly ",
    "every day ",
    "and ",
  ],
  ...[
    "the day before ",
    "two working days before ",
    "next meeting ",
    "papers ",
    "by Friday ",
    "(by Friday) ",
    "by 5/3, ",
  ],
];

/** Whether one of five runs takes no longer than this: what else the machine does meanwhile is no part of it. */
function isWithin(milliseconds: number, run: () => unknown): boolean {
  for (let tries = 0; tries < 5; tries += 1) {
    const started = performance.now();
    run();
    if (performance.now() - started < milliseconds) return true;
  }
  return false;
}

describe("no text keeps the readers busy", () => {
  test.each(fillers)("a hundred thousand characters of %j", (filler) => {
    const long = filler.repeat(Math.ceil(100_000 / filler.length));
    for (const text of [long, `x${long}x`, `ring ${long} by Friday`, `by Friday ${long}`]) {
      expect(isWithin(20, () => findTrailingDue(text, { today }))).toBe(true);
      expect(isWithin(10, () => readDue(text, { today }))).toBe(true);
      expect(isWithin(10, () => readShift(text))).toBe(true);
    }
  });

  test.each(fillers)("every form, and what tidies for it, over 4,000 characters of %j", (filler) => {
    const long = filler
      .repeat(Math.ceil(4000 / filler.length))
      .normalize("NFKC")
      .slice(0, 4000);
    for (const text of [long, `${long}?`, `by ${long}`, `x${long}`]) {
      expect(isWithin(20, () => meantAsDate(withoutCourtesy(tidied(text))))).toBe(true);
      const phrase = tidied(text);
      expect(isWithin(10, () => dueRules.filter((rule) => rule.form.test(phrase)))).toBe(true);
    }
  });
});
