import { addDays, type Day, day, dayParts, daysInMonth, weekday } from "./day.js";
import { around, justPassed } from "./due-dates.js";
import type { DueReading } from "./due-reading.js";
import type { DueContext, DueRule, Standing } from "./due-rule.js";
import { aMonth, aWeekday, monthOf, weekdayOf, whole } from "./due-text.js";
import { worked, workedOrPast } from "./due-worked.js";
import { easterSunday } from "./easter.js";
import { nextWorkingDay } from "./working-days.js";

/** After "on" or "for" such a day is as often what the task is about: "hold the service on Good Friday". */
const plainlyDue: readonly Standing[] = ["strong", "apart"];

/** Days that have a name of their own, and weekdays counted within a month. */
export const namedDayRules: readonly DueRule[] = [
  {
    says: "Good Friday",
    form: whole(
      "(?<name>good friday|easter(?: sunday| day| monday)?|(?:christmas|xmas) (?:eve|day)|boxing day|new year'?s (?:eve|day))",
      "(?: (?<year>\\d{4}))?",
    ),
    stands: plainlyDue,
    read: ({ name = "", year }, { today }) => inSomeYear((y) => namedDay(name, y), year, today),
  },
  {
    says: "before Christmas",
    form: whole("before (?:christmas|xmas)(?: (?<year>\\d{4}))?"),
    stands: plainlyDue,
    read: ({ year }, { today }) => inSomeYear((y) => dateIn(y, 12, 24), year, today),
  },
  {
    says: "before Easter",
    form: whole("before easter(?: (?<year>\\d{4}))?"),
    stands: plainlyDue,
    read: ({ year }, { today }) =>
      inSomeStretch(
        (y) => [addDays(easterSunday(y), -3), addDays(easterSunday(y), -1)],
        "Easter has four days.",
        year,
        today,
      ),
  },
  {
    says: "Christmas",
    form: whole("(?:christmas|xmas)(?: (?<year>\\d{4}))?"),
    stretch: true,
    stands: plainlyDue,
    read: ({ year }, { today }) =>
      inSomeStretch(
        (y) => [dateIn(y, 12, 24), dateIn(y, 12, 25)],
        "Christmas Day itself may be too late.",
        year,
        today,
      ),
  },
  {
    says: "the new year",
    form: whole("(?:the )?new year"),
    stretch: true,
    stands: plainlyDue,
    read: (_said, { today }) =>
      inSomeStretch((y) => [dateIn(y, 12, 31), dateIn(y + 1, 1, 1)], "That may be either day.", undefined, today),
  },
  {
    says: "in the new year",
    form: whole("(?:early )?in the new year|after (?:the )?(?:christmas|xmas|new year)"),
    stretch: true,
    stands: [...plainlyDue, "bare"],
    read: (_said, { today, calendar }) =>
      inSomeStretch(
        (y) => [nextWorkingDay(dateIn(y + 1, 1, 1), calendar), dateIn(y + 1, 1, 31)],
        "That is not one day.",
        undefined,
        today,
      ),
  },
  {
    says: "the first Monday in May",
    form: whole(
      "(?:the )?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th) ",
      aWeekday,
      ` (?:in |of )(?:${aMonth}(?: (?<year>\\d{4}))?|(?<which>the|this|next) month)`,
    ),
    stands: plainlyDue,
    read: readCounted,
  },
];

function readCounted(said: Record<string, string | undefined>, { today }: DueContext): DueReading {
  const { nth = "", weekday: wanted = "" } = said;
  if (said.month !== undefined) {
    const month = monthOf(said.month);
    return inSomeYear((year) => countedDay(nth, weekdayOf(wanted), year, month), said.year, today);
  }
  const now = dayParts(today);
  const month = now.month + (said.which === "next" ? 1 : 0);
  const on = countedDay(nth, weekdayOf(wanted), month > 12 ? now.year + 1 : now.year, month > 12 ? 1 : month);
  return workedOrPast(on, today);
}

/** Two days of a year that are offered, as the words may mean either: the next that have not both passed. */
function inSomeStretch(
  inYear: (year: number) => readonly [Day, Day],
  why: string,
  typed: string | undefined,
  today: Day,
): DueReading {
  const now = dayParts(today).year;
  const years = typed === undefined ? [now - 1, now, now + 1] : [Number(typed)];
  const left = years.map((year) => inYear(year).filter((d) => d >= today)).find((days) => days.length > 0);
  if (left !== undefined) return { kind: "ambiguous", readings: left, why };
  return { kind: "past", on: inYear(Number(typed))[1] };
}

/** In the year that was typed; without one the next to come, or either where it has only just passed. */
function inSomeYear(inYear: (year: number) => Day, typed: string | undefined, today: Day): DueReading {
  if (typed !== undefined) {
    const on = inYear(Number(typed));
    return workedOrPast(on, today);
  }
  const thisYears = dayParts(inYear(dayParts(today).year));
  const { upcoming, passed } = around(today, inYear, [thisYears.month, thisYears.day]);
  return passed ? justPassed(passed, upcoming) : worked(upcoming);
}

function namedDay(name: string, year: number): Day {
  if (name === "good friday") return addDays(easterSunday(year), -2);
  if (name.startsWith("easter")) return addDays(easterSunday(year), name.endsWith("monday") ? 1 : 0);
  if (name === "boxing day") return dateIn(year, 12, 26);
  if (name.startsWith("new")) return name.endsWith("eve") ? dateIn(year, 12, 31) : dateIn(year, 1, 1);
  return dateIn(year, 12, name.endsWith("eve") ? 24 : 25);
}

function countedDay(nth: string, wanted: number, year: number, month: number): Day {
  const last = nth === "last";
  const count = ["first", "second", "third", "fourth"].indexOf(nth);
  const weeks = count < 0 ? Number.parseInt(nth, 10) - 1 : count;
  const from = dateIn(year, month, last ? daysInMonth(year, month) - 6 : 1 + 7 * weeks);
  return addDays(from, (wanted - weekday(from) + 7) % 7);
}

function dateIn(year: number, month: number, dayOfMonth: number): Day {
  const two = (count: number) => String(count).padStart(2, "0");
  return day(`${String(year).padStart(4, "0")}-${two(month)}-${two(dayOfMonth)}`);
}
