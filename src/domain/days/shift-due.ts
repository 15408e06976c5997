import { addDays, addMonths, type Day } from "./day.js";
import { aCount, countOf, tidied, whole, withoutCourtesy } from "./due-text.js";
import { type WorkingCalendar, workingDaysAfter } from "./working-days.js";

/** How far a due day is moved back: so many of one unit, at least one. */
export interface Shift {
  readonly count: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "year";
}

/** A text longer than this says more than a length. */
const longest = 80;

/** No due day is moved further than ten years at once. */
const most: Readonly<Record<Shift["unit"], number>> = {
  day: 999,
  "working-day": 999,
  week: 520,
  month: 120,
  year: 10,
};

const form = whole(
  "(?:back )?(?:by |for )?(?:another |a further |an extra |an additional |the )?",
  `(?:${aCount} (?:more |further |extra |additional )?)?`,
  "(?<unit>(?:working|business) day|day|week|fortnight|month|quarter|year)(?<more>s|'s|s')?",
);

/**
 * Reads a length of time by which a due day is to be moved: "a fortnight", "another week", "10 days", "by five working
 * days". The whole text must be a length of one unit; "a few days", "a week or two" and no days at all are undefined, and
 * so is a move of more than ten years.
 */
export function readShift(text: string): Shift | undefined {
  const typed = text.trim();
  if (typed.length > longest || /^[-‐–—−]\s*\d/.test(typed)) return undefined;
  const said = form.exec(withoutCourtesy(tidied(typed)))?.groups;
  if (!said) return undefined;
  // "Weeks" alone is no length; "fortnight" and "another week" are.
  if (said.count === undefined && said.more !== undefined) return undefined;
  const shift = inUnits(said.unit ?? "", countOf(said.count ?? "a"));
  return shift.count < 1 || shift.count > most[shift.unit] ? undefined : shift;
}

/**
 * The day that lies so far after another. A month from the 31st is the last day of a shorter month. Only working days are
 * counted by the calendar: every other shift may end on a day off, which is the caller's to point out.
 */
export function shifted(from: Day, shift: Shift, calendar: WorkingCalendar): Day {
  switch (shift.unit) {
    case "day":
      return addDays(from, shift.count);
    case "working-day":
      return workingDaysAfter(from, shift.count, calendar);
    case "week":
      return addDays(from, 7 * shift.count);
    case "month":
      return addMonths(from, shift.count);
    case "year":
      return addMonths(from, 12 * shift.count);
  }
}

function inUnits(word: string, count: number): Shift {
  if (word === "fortnight") return { count: 2 * count, unit: "week" };
  if (word === "quarter") return { count: 3 * count, unit: "month" };
  if (word === "day" || word === "week" || word === "month" || word === "year") return { count, unit: word };
  return { count, unit: "working-day" };
}
