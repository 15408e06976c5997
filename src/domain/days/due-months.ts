import { addDays, addMonths, type Day, dayOf, dayParts, daysBetween, weekday } from "./day.js";
import { monthName } from "./day-words.js";
import { around, contradiction, justPassed } from "./due-dates.js";
import type { DueReading } from "./due-reading.js";
import { anywhere, type DueContext, type DueRule, marked } from "./due-rule.js";
import { aMonth, anotherMonth, aWeekday, monthOf, weekdayOf, whole } from "./due-text.js";
import { firstOfMonth, lastOfMonth, stretchAsked, worked } from "./due-worked.js";

const dayNumeral = "(?<day>\\d{1,2})(?:st|nd|rd|th)";

/** Days of a month that is named or meant, and the months themselves. */
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
    says: "Tuesday 17",
    form: whole(aWeekday, " (?<day>\\d{1,2})"),
    stands: ["strong"],
    read: weekdayAndNumber,
  },
  {
    says: "the 5th of next month",
    form: whole("(?:the )?", dayNumeral, " (?:of )?(?<which>the|this|next) month"),
    stands: marked,
    read: (said, { today }) => dayOfMonth(Number(said.day), said.which === "next" ? 1 : 0, today),
  },
  {
    says: "end of March",
    form: whole(
      "(?:(?<part>the end of|end of|end|early|mid|in|during)[ -])?",
      aMonth,
      "(?: (?<year>\\d{4})| ?'(?<short>\\d\\d))?(?: end)?",
    ),
    stretch: true,
    stands: ["strong", "apart", "bare"],
    read: partOfMonth,
  },
  {
    says: "Jan/Feb",
    form: whole("(?:in |during |end of |end )?", aMonth, "(?:/| ?- ?| or | to )", anotherMonth),
    stretch: true,
    stands: ["strong"],
    read: eitherMonth,
  },
  {
    says: "end of the month",
    form: whole("(?:the )?end (?:of )?(?:(?<which>the|this|next) )?month|(?:this )?month[ -]end"),
    stretch: true,
    stands: marked,
    read: (said, { today }) => worked(lastOfMonth(addMonths(today, said.which === "next" ? 1 : 0))),
  },
  {
    says: "this month",
    form: whole("(?:later )?this month"),
    stretch: true,
    stands: ["strong", "apart", "bare"],
    read: (_said, { today }) => worked(lastOfMonth(today)),
  },
  {
    says: "next month",
    form: whole("next month"),
    stretch: true,
    stands: ["strong", "apart", "bare"],
    read: (_said, { today }) => {
      const first = addDays(lastOfMonth(today), 1);
      return stretchAsked(first, lastOfMonth(first), "Next month is not one day.");
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
  const typed = said.year ?? (said.short === undefined ? undefined : `20${said.short}`);
  if (typed !== undefined) {
    const on = dayIn(Number(typed));
    return on < today ? { kind: "past", on } : worked(on);
  }
  const thisYears = dayParts(dayIn(dayParts(today).year));
  const { upcoming, passed } = around(today, dayIn, [month, thisYears.day]);
  return passed ? justPassed(passed, upcoming) : worked(upcoming);
}

/** Two months in a row are a stretch: the last day of either is offered. */
function eitherMonth(said: Record<string, string | undefined>, { today }: DueContext): DueReading {
  const [one, other] = [said.month, said.another].map((word) => {
    const month = monthOf(word ?? "");
    return around(today, (year) => lastOfMonth(firstOfMonth(year, month)), [month, 31]).upcoming;
  });
  return stretchAsked(one ?? today, other ?? today, "That may be either month.");
}

/** "Friday 5" may also be five o'clock: read where both numbers agree on the coming week, or where it is no hour. */
function weekdayAndNumber(said: Record<string, string | undefined>, { today }: DueContext): DueReading | undefined {
  const reading = nextSuchDay(Number(said.day), weekdayOf(said.weekday ?? ""), today);
  if (reading?.kind !== "day" || Number(said.day) > 12 || daysBetween(today, reading.on) < 7) return reading;
  return undefined;
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

function inMonthOf(d: Day, numeral: number): Day | undefined {
  const { year, month } = dayParts(d);
  return dayOf(year, month, numeral);
}
