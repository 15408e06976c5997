import { addDays, addMonths, type Day, day, dayOf, dayParts, daysInMonth, weekday } from "./day.js";
import { monthName } from "./day-words.js";
import { around, contradiction, justPassed } from "./due-dates.js";
import type { DueReading } from "./due-reading.js";
import { anywhere, type DueContext, type DueRule, marked } from "./due-rule.js";
import { aMonth, aWeekday, monthOf, weekdayOf, whole } from "./due-text.js";

const dayNumeral = "(?<day>\\d{1,2})(?:st|nd|rd|th)";

/** Days of a month that is named or meant, and the ends of weeks, months and years. */
export const monthRules: readonly DueRule[] = [
  {
    says: "the 15th",
    form: whole("(?:the )?", dayNumeral),
    stands: ["strong", "weak", "apart"],
    read: (said, { today }) => nextSuchDay(Number(said.day), undefined, today),
  },
  {
    says: "Thursday the 5th",
    form: whole(aWeekday, " (?:the )?", dayNumeral),
    stands: anywhere,
    read: (said, { today }) => nextSuchDay(Number(said.day), weekdayOf(said.weekday ?? ""), today),
  },
  {
    says: "the 5th of next month",
    form: whole("(?:the )?", dayNumeral, " (?:of )?(?<which>the|this|next) month"),
    stands: marked,
    read: (said, { today }) => dayOfMonth(Number(said.day), said.which === "next" ? 1 : 0, today),
  },
  {
    says: "end of March",
    form: whole("(?:(?<part>the end of|end of|end|early|mid|in|during)[ -])?", aMonth, "(?: (?<year>\\d{4}))?"),
    // "The March papers, then May": a bare month is a name or belongs to the task too often.
    stands: ["strong"],
    read: partOfMonth,
  },
  {
    says: "end of the month",
    form: whole("(?:the )?end (?:of )?(?:(?<which>the|this|next) )?month|(?:this )?month[ -]end"),
    stands: marked,
    read: (said, { today }) => worked(lastOfMonth(addMonths(today, said.which === "next" ? 1 : 0))),
  },
  {
    says: "end of next week",
    form: whole("(?:the )?end of (?:(?<which>the|this|next) )?week"),
    stands: marked,
    read: (said, { today }) => endOfWeek(said.which === "next", today),
  },
  {
    says: "end of the year",
    form: whole("(?:the )?end of (?:(?<which>the|this|next) )?year|year[ -]end"),
    stands: marked,
    read: (said, { today }) =>
      worked(lastOfMonth(firstOfMonth(dayParts(today).year + (said.which === "next" ? 1 : 0), 12))),
  },
  {
    says: "next week",
    form: whole("next week"),
    stands: ["strong", "apart", "bare"],
    read: (_said, { today }) => {
      const monday = addDays(today, 8 - weekday(today));
      return { kind: "ambiguous", readings: [monday, addDays(monday, 4)], why: "Next week has five working days." };
    },
  },
  {
    says: "next month",
    form: whole("next month"),
    stands: ["strong", "apart", "bare"],
    read: (_said, { today }) => {
      const first = addDays(lastOfMonth(today), 1);
      return { kind: "ambiguous", readings: [first, lastOfMonth(first)], why: "Next month is not one day." };
    },
  },
];

/**
 * Parts of a month stand for one of its days: early for the 10th, mid for the 15th, and the month itself for its last.
 */
function partOfMonth(said: Record<string, string | undefined>, { today }: DueContext): DueReading {
  const month = monthOf(said.month ?? "");
  const dayIn = (year: number) => {
    const first = firstOfMonth(year, month);
    if (said.part === "early") return addDays(first, 9);
    return said.part === "mid" ? addDays(first, 14) : lastOfMonth(first);
  };
  if (said.year !== undefined) {
    const on = dayIn(Number(said.year));
    return on < today ? { kind: "past", on } : worked(on);
  }
  const thisYears = dayParts(dayIn(dayParts(today).year));
  const { upcoming, passed } = around(today, dayIn, [month, thisYears.day]);
  return passed ? justPassed(passed, upcoming, monthName(month)) : worked(upcoming);
}

/** The next day with this number. Today's own number is asked about, and so is one that the month in question lacks. */
function nextSuchDay(numeral: number, wanted: number | undefined, today: Day): DueReading | undefined {
  if (numeral < 1 || numeral > 31) return { kind: "impossible", why: `No month has a day ${numeral}.` };
  const now = dayParts(today);
  const first = addDays(today, 1 - now.day);
  const months = [0, 1, 2].map((n) => addMonths(first, n));
  const days = months.flatMap((m) => inMonthOf(m, numeral) ?? []).filter((d) => d >= today);
  const next = days[0];
  if (!next) return undefined;
  if (wanted !== undefined) {
    const fits = days.slice(0, 1).find((d) => weekday(d) === wanted);
    return fits ? worked(fits) : contradiction(next, wanted, today);
  }
  if (next === today) {
    return { kind: "ambiguous", readings: days.slice(0, 2), why: `Today is the day ${numeral} of the month.` };
  }
  const month = numeral >= now.day ? first : addMonths(first, 1);
  const lastDay = lastOfMonth(month);
  if (next <= lastDay) return worked(next);
  const why = `${monthName(dayParts(month).month)} has only ${dayParts(lastDay).day} days.`;
  return { kind: "ambiguous", readings: [lastDay, next], why };
}

function dayOfMonth(numeral: number, monthsOn: number, today: Day): DueReading {
  const month = addMonths(addDays(today, 1 - dayParts(today).day), monthsOn);
  const on = inMonthOf(month, numeral);
  if (!on) return { kind: "impossible", why: `${monthName(dayParts(month).month)} has no day ${numeral}.` };
  return on < today ? { kind: "past", on } : worked(on);
}

/** A week ends on its Friday. Said on a weekend, this week's end is that Sunday or the Friday to come. */
function endOfWeek(next: boolean, today: Day): DueReading {
  const friday = addDays(today, 5 - weekday(today) + (next ? 7 : 0));
  if (friday >= today) return worked(friday);
  const sunday = addDays(friday, 2);
  return { kind: "ambiguous", readings: [sunday, addDays(friday, 7)], why: "This week's Friday has passed." };
}

function inMonthOf(d: Day, numeral: number): Day | undefined {
  const { year, month } = dayParts(d);
  return dayOf(year, month, numeral);
}

function firstOfMonth(year: number, month: number): Day {
  return day(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);
}

function lastOfMonth(d: Day): Day {
  const { year, month, day } = dayParts(d);
  return addDays(d, daysInMonth(year, month) - day);
}

function worked(on: Day): DueReading {
  return { kind: "day", on, explicit: false };
}
