/**
 * A calendar day, written yyyy-mm-dd, without an hour and without a zone. Days of this form compare as text:
 * `a < b` says that a is the earlier day. Made by `day`, or narrowed by `isDay`.
 */
export type Day = string & { readonly __day: unique symbol };

/** A day taken apart. `weekday` counts from 1, Monday, to 7, Sunday. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has, in the Gregorian calendar. `month` counts from 1; other numbers have none. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
}

/** Whether a text is a day: of the form yyyy-mm-dd, and in the calendar. */
export function isDay(text: string): text is Day {
  const found = form.exec(text);
  if (!found) return false;
  const [year, month, dayOfMonth] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** The day that a text states. Throws a fault with code `not-a-day` for anything else. */
export function day(iso: string): Day {
  if (!isDay(iso)) throw Object.assign(new Error(`Not a day: ${iso.slice(0, 40)}`), { code: "not-a-day" as const });
  return iso;
}

/** The day with these parts, or undefined when the calendar has no such day (31 February). */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const iso = written(year, month, dayOfMonth);
  return isDay(iso) ? iso : undefined;
}

/** The parts of a day. */
export function dayParts(d: Day): DayParts {
  return { year: yearOf(d), month: monthOf(d), day: Number(d.slice(8)), weekday: weekday(d) };
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(d: Day): number {
  return ((((dayNumber(d) + 3) % 7) + 7) % 7) + 1;
}

/** The day `n` days later; earlier when `n` is negative. Throws `not-a-day` beyond the years 0000 to 9999. */
export function addDays(d: Day, n: number): Day {
  return dayNumbered(dayNumber(d) + n);
}

/**
 * The same day of the month `n` months later; the last of that month when it is shorter (31 January, one month on: 28
 * February).
 */
export function addMonths(d: Day, n: number): Day {
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return day(written(year, month, Math.min(Number(d.slice(8)), daysInMonth(year, month))));
}

/** How many days lie from one day to another: 1 from today to tomorrow, negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 January 1970, which is 0. Exact for every day; the counterpart of `dayNumbered`. */
export function dayNumber(d: Day): number {
  const month = monthOf(d);
  // Years are counted from March, so that the leap day is the last of its year and months need no table.
  const year = month > 2 ? yearOf(d) : yearOf(d) - 1;
  const sinceMarch = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + Number(d.slice(8)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + sinceMarch - 719468;
}

/** The day that lies `n` days after 1 January 1970. Throws `not-a-day` beyond the years 0000 to 9999. */
export function dayNumbered(n: number): Day {
  const shifted = n + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const sinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return day(written(year, month, dayOfYear - Math.floor((153 * sinceMarch + 2) / 5) + 1));
}

function yearOf(d: Day): number {
  return Number(d.slice(0, 4));
}

function monthOf(d: Day): number {
  return Number(d.slice(5, 7));
}

function written(year: number, month: number, dayOfMonth: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
