import { addDays, addMonths, type Day, dayOf, dayParts } from "./day.js";
import { around, justPassed } from "./due-dates.js";
import type { DueReading } from "./due-reading.js";
import { type DueContext, type DueRule, marked } from "./due-rule.js";
import { whole } from "./due-text.js";
import { firstOfMonth, lastOfMonth, stretchAsked, worked, workedOrPast } from "./due-worked.js";

const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 };

type Said = Record<string, string | undefined>;

/**
 * Quarters, seasons and years. Quarters are the calendar's ("Q3" ends on 30 September), and the day is to be confirmed
 * as some boards count theirs from April; "Q1 26/27" is not read. The financial year ends on 31 March.
 */
export const partOfYearRules: readonly DueRule[] = [
  {
    says: "end of Q2",
    form: whole(
      "(?:in |during |(?:the )?end of |end )?(?:the )?(?:q|qtr |quarter )(?<quarter>[1-4])",
      "(?: (?:of )?(?<year>\\d{4}))?(?: end)?",
    ),
    stretch: true,
    stands: ["strong", "apart", "bare"],
    read: endOfNumbered,
  },
  {
    says: "end of the quarter",
    form: whole(
      "(?:the )?end (?:of )?(?:(?<which>the|this|the next|next) )?quarter|(?:later )?this quarter|quarter[ -]end",
    ),
    stretch: true,
    stands: marked,
    read: (said, { today }) => worked(endOfQuarter(addMonths(today, said.which?.endsWith("next") ? 3 : 0))),
  },
  {
    says: "next quarter",
    form: whole("next quarter"),
    stretch: true,
    stands: ["strong", "apart"],
    read: (_said, { today }) => {
      const first = addDays(endOfQuarter(today), 1);
      return stretchAsked(first, endOfQuarter(first), "Next quarter is not one day.");
    },
  },
  {
    says: "Spring 2027",
    form: whole("(?:in |(?:the )?end of )?(?:the )?(?<season>spring|summer|autumn) (?:of )?(?<year>\\d{4})"),
    stretch: true,
    stands: ["strong"],
    read: ({ season = "", year }, { today }) =>
      workedOrPast(lastOfMonth(firstOfMonth(Number(year), seasons[season] ?? 12)), today),
  },
  {
    says: "end of the year",
    form: whole("(?:the )?end (?:of )?(?:(?:(?<which>the|this|next) )?(?:calendar )?year|(?<year>\\d{4}))|this year"),
    stretch: true,
    stands: marked,
    read: ({ which, year }, { today }) => {
      const typed = year === undefined ? dayParts(today).year + (which === "next" ? 1 : 0) : Number(year);
      return workedOrPast(lastOfMonth(firstOfMonth(typed, 12)), today);
    },
  },
  {
    says: "end of the financial year",
    form: whole(
      "(?:the )?end (?:of )?(?:(?<which>the|this|the current|the next|next) )?(?:(?:financial|fiscal) year|fy)",
      "|(?:the )?(?:(?:financial|fiscal) year|fy)[ -]end",
    ),
    stretch: true,
    stands: marked,
    read: ({ which }, { today }) => {
      const end = nextYearly(today, 3, 31);
      return worked(which?.endsWith("next") ? addMonths(end, 12) : end);
    },
  },
  {
    says: "end of the tax year",
    form: whole("(?:the )?end (?:of )?(?:(?:the|this) )?tax year"),
    stretch: true,
    stands: marked,
    read: (_said, { today }) => worked(nextYearly(today, 4, 5)),
  },
  {
    says: "year end",
    form: whole("(?:the )?year[ -]end"),
    stretch: true,
    stands: marked,
    read: (_said, { today }) =>
      stretchAsked(nextYearly(today, 3, 31), nextYearly(today, 12, 31), "A year may end in March or in December."),
  },
];

function endOfNumbered({ quarter, year }: Said, { today }: DueContext): DueReading {
  const month = Number(quarter) * 3;
  const dayIn = (inYear: number) => lastOfMonth(firstOfMonth(inYear, month));
  if (year !== undefined) return workedOrPast(dayIn(Number(year)), today);
  const { upcoming, passed } = around(today, dayIn, [month, dayParts(dayIn(2000)).day]);
  return passed ? justPassed(passed, upcoming) : worked(upcoming);
}

function endOfQuarter(d: Day): Day {
  const { year, month } = dayParts(d);
  return lastOfMonth(firstOfMonth(year, Math.ceil(month / 3) * 3));
}

/** The next such date, which the calendar has every year; today when it is today's. */
function nextYearly(today: Day, month: number, dayOfMonth: number): Day {
  const { upcoming } = around(today, (year) => dayOf(year, month, dayOfMonth), [month, dayOfMonth]);
  return upcoming ?? today;
}
