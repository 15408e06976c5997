import { addDays, type Day, dayOf, dayParts, daysBetween, daysInMonth, weekday } from "./day.js";
import { monthName, weekdayName } from "./day-words.js";
import type { DueReading } from "./due-reading.js";
import { anywhere, type DueContext, type DueRule, marked } from "./due-rule.js";
import { aMonth, aWeekday, monthOf, weekdayOf, weekdayWords, whole } from "./due-text.js";
import { firstOfMonth, lastOfMonth } from "./due-worked.js";

/** "Next Tuesday 10 March" is that date, and its weekday is checked like any. */
const weekdayFirst = `(?:(?:next |this )?${aWeekday} )?`;
/** "5 March (Thu)". */
const weekdayAfter = `(?: (?:- ?|\\()?(?<after>${weekdayWords}))?`;
const ordinal = "(?:st|nd|rd|th)";

/** A yearless date that passed fewer days ago than this may be meant as passed; one further back is next year's. */
const justPassedDays = 60;

/**
 * Dates by their numbers and months: "5 March", "05/03", "2026-03-05". Days stand before months, as in the United
 * Kingdom.
 */
export const dateRules: readonly DueRule[] = [
  {
    says: "Thu 5th of March 2026",
    form: whole(
      weekdayFirst,
      `(?:the )?(?<day>\\d{1,2})${ordinal}?[ /-]?(?:of )?`,
      aMonth,
      "(?:[ /-]?'?(?<year>\\d{4}|\\d{2}))?",
      weekdayAfter,
    ),
    stands: anywhere,
    read: (said, context) => dateReading({ ...said, month: String(monthOf(said.month ?? "")) }, context),
  },
  {
    says: "March 5th, 2026",
    form: whole(
      weekdayFirst,
      aMonth,
      `[ -]?(?:the )?(?<day>\\d{1,2})(?<ordinal>${ordinal})?(?: (?<year>\\d{4}))?`,
      weekdayAfter,
    ),
    stands: marked,
    read: (said, context) => {
      const month = monthOf(said.month ?? "");
      return shortYear(said, month, context) ?? dateReading({ ...said, month: String(month) }, context);
    },
  },
  {
    says: "05/03/2026",
    form: whole(
      weekdayFirst,
      "(?<day>\\d{1,2})(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d{2})",
      weekdayAfter,
    ),
    stands: anywhere,
    read: dateReading,
  },
  {
    says: "2026-03-05",
    form: whole("(?<year>\\d{4})(?<sign>[/-])(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})"),
    stands: anywhere,
    read: dateReading,
  },
  {
    says: "05/03",
    form: whole(weekdayFirst, "(?<day>\\d{1,2})/(?<month>\\d{1,2})", weekdayAfter),
    stands: anywhere,
    read: dateReading,
  },
];

type Said = Record<string, string | undefined>;

function dateReading(said: Said, { today }: DueContext): DueReading {
  const [dayOfMonth, month] = [Number(said.day), Number(said.month)];
  const typedWeekday = said.weekday ?? said.after;
  const wanted = typedWeekday === undefined ? undefined : weekdayOf(typedWeekday);
  if (month < 1 || month > 12) return impossible(`There is no month ${month}: days are read before months.`);
  const name = monthName(month);
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(2000, month)) return impossible(`${name} has no day ${dayOfMonth}.`);
  if (said.year === undefined) return yearlessReading(dayOfMonth, month, wanted, today);
  const year = Number(said.year) + (said.year.length === 2 ? 2000 : 0);
  const on = dayOf(year, month, dayOfMonth);
  if (!on) return impossible(`${name} ${year} has no day ${dayOfMonth}.`);
  if (wanted !== undefined && weekday(on) !== wanted) return contradiction(on, wanted, today);
  return on < today ? { kind: "past", on } : { kind: "day", on, explicit: true };
}

/** "March 26" is the 26th of March or March 2026, where that is this year or one of the next few. */
function shortYear(said: Said, month: number, { today }: DueContext): DueReading | undefined {
  const year = 2000 + Number(said.day);
  const yearsOn = year - dayParts(today).year;
  const isPlainDate =
    said.ordinal !== undefined || said.year !== undefined || (said.weekday ?? said.after) !== undefined;
  if (isPlainDate || yearsOn < 0 || yearsOn > 5) return undefined;
  const typed = yearlessReading(Number(said.day), month, undefined, today);
  const days = typed.kind === "day" ? [typed.on] : typed.kind === "ambiguous" ? typed.readings : [];
  const readings = [...new Set([...days, lastOfMonth(firstOfMonth(year, month))])].filter((d) => d >= today).sort();
  const why = `${monthName(month)} ${said.day} may be a day or ${monthName(month)} ${year}.`;
  return readings.length === 0 ? undefined : { kind: "ambiguous", readings, why };
}

function yearlessReading(dayOfMonth: number, month: number, wanted: number | undefined, today: Day): DueReading {
  const { upcoming, year, passed } = around(today, (y) => dayOf(y, month, dayOfMonth), [month, dayOfMonth]);
  // Of a leap day there is no next year's: whoever names its weekday means the one that has just passed.
  if (!upcoming && passed && weekday(passed) === wanted) return { kind: "past", on: passed };
  if (!upcoming) return impossible(`${monthName(month)} ${year} has no day ${dayOfMonth}.`);
  if (wanted === undefined) {
    return passed ? justPassed(passed, upcoming) : { kind: "day", on: upcoming, explicit: true };
  }
  if (passed && weekday(passed) === wanted) return { kind: "past", on: passed };
  if (weekday(upcoming) !== wanted) return contradiction(upcoming, wanted, today);
  // "Wed 3 March" said on Wed 4 March 2026 is right for 2027, and still sooner a slip for today.
  const slip = passed && passed.slice(0, 4) === today.slice(0, 4) ? nearestWeekday(passed, wanted) : undefined;
  return slip && slip >= today
    ? { kind: "ambiguous", readings: [slip, upcoming], why: `${dayOfMonth} ${monthName(month)} has only just passed.` }
    : { kind: "day", on: upcoming, explicit: true };
}

/**
 * A date that comes every year, around today: its next time, and its last when that is so short ago that it may be
 * meant.
 */
export function around<D extends Day | undefined>(
  today: Day,
  inYear: (year: number) => D,
  [month, dayOfMonth]: readonly [number, number],
): { upcoming: D; year: number; passed: Day | undefined } {
  const now = dayParts(today);
  const over = month < now.month || (month === now.month && dayOfMonth < now.day);
  const year = over ? now.year + 1 : now.year;
  const last = inYear(year - 1);
  const passed = last && daysBetween(last, today) < justPassedDays ? last : undefined;
  return { upcoming: inYear(year), year, passed };
}

/** The answer where a yearless date has only just passed: it may be meant as passed, or as next year's. */
export function justPassed(passed: Day, upcoming: Day): DueReading {
  const { day, month } = dayParts(passed);
  const why = `${day} ${monthName(month)} has only just passed.`;
  return { kind: "ambiguous", readings: [passed, upcoming], why };
}

/**
 * A weekday that is not the date's: either may be the slip, so the date and the nearest such weekday are both readings.
 */
export function contradiction(on: Day, wanted: number, today: Day): DueReading {
  const readings = [on, nearestWeekday(on, wanted)].filter((d) => d >= today).sort();
  if (readings.length === 0) return { kind: "past", on };
  const { day, month, year } = dayParts(on);
  const why = `${day} ${monthName(month)} ${year} is a ${weekdayName(weekday(on))}, not a ${weekdayName(wanted)}.`;
  return { kind: "ambiguous", readings, why };
}

function nearestWeekday(d: Day, wanted: number): Day {
  return addDays(d, ((wanted - weekday(d) + 10) % 7) - 3);
}

function impossible(why: string): DueReading {
  return { kind: "impossible", why };
}
