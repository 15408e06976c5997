import { bankHolidays } from "./bank-holidays.js";
import { addDays, type Day, weekday } from "./day.js";

/** Says which days a committee works. A committee's own is got from `Calendars`. */
export interface WorkingCalendar {
  isWorkingDay(d: Day): boolean;
}

/** A run of days, both ends in it. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/**
 * A calendar by its parts: weekends never count, nor the holidays of each year, nor days in a closed range (a recess).
 */
export function workingCalendar(parts: {
  readonly holidays: (year: number) => ReadonlyMap<Day, string>;
  readonly closed?: readonly DayRange[];
}): WorkingCalendar {
  const closed = parts.closed ?? [];
  return {
    isWorkingDay: (d) =>
      weekday(d) <= 5 &&
      !parts.holidays(Number(d.slice(0, 4))).has(d) &&
      !closed.some((range) => range.from <= d && d <= range.to),
  };
}

/** England: Monday to Friday except its bank holidays. */
export const englandCalendar: WorkingCalendar = workingCalendar({
  holidays: (year) => bankHolidays("england-and-wales", year),
});

/** The last working day before `d`, which itself is not looked at. */
export function workingDayBefore(d: Day, calendar: WorkingCalendar): Day {
  return nearest(addDays(d, -1), -1, calendar);
}

/** The first working day after `d`, which itself is not looked at. */
export function nextWorkingDay(d: Day, calendar: WorkingCalendar): Day {
  return nearest(addDays(d, 1), 1, calendar);
}

/** `d` when it is a working day, else the next one. */
export function onOrAfterWorkingDay(d: Day, calendar: WorkingCalendar): Day {
  return nearest(d, 1, calendar);
}

/**
 * The `n`th working day before `d`; `d` itself when `n` is 0. Five before a Thursday is the Thursday before, without
 * holidays.
 */
export function workingDaysBefore(d: Day, n: number, calendar: WorkingCalendar): Day {
  let reached = d;
  for (let left = n; left > 0; left -= 1) reached = workingDayBefore(reached, calendar);
  return reached;
}

/** The `n`th working day after `d`; `d` itself when `n` is 0. */
export function workingDaysAfter(d: Day, n: number, calendar: WorkingCalendar): Day {
  let reached = d;
  for (let left = n; left > 0; left -= 1) reached = nextWorkingDay(reached, calendar);
  return reached;
}

/**
 * Longer than any run of recesses: a calendar without a working day in ten years is a mistake, and not to be walked for ever.
 */
const longestClosure = 3_660;

function nearest(from: Day, step: 1 | -1, calendar: WorkingCalendar): Day {
  let d = from;
  for (let walked = 0; walked <= longestClosure; walked += 1) {
    if (calendar.isWorkingDay(d)) return d;
    d = addDays(d, step);
  }
  throw Object.assign(new Error(`No working day within ${longestClosure} days of ${from}`), {
    code: "no-working-day" as const,
  });
}
