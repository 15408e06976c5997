import { addDays, type Day, day, dayParts, daysInMonth } from "./day.js";
import type { DueReading } from "./due-reading.js";

/** A day that was worked out and not typed: to be confirmed on the card. */
export function worked(on: Day): DueReading {
  return { kind: "day", on, explicit: false };
}

/** A worked-out day of a year that was typed: it may have passed. */
export function workedOrPast(on: Day, today: Day): DueReading {
  return on < today ? { kind: "past", on } : worked(on);
}

/** A stretch of days that is no single one of them: two of them are offered, in the order of the calendar. */
export function stretchAsked(one: Day, other: Day, why: string): DueReading {
  return { kind: "ambiguous", readings: [...new Set([one, other])].sort(), why };
}

/** The first day of a month counted from 1. */
export function firstOfMonth(year: number, month: number): Day {
  return day(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);
}

/** The last day of the month in which a day lies. */
export function lastOfMonth(d: Day): Day {
  const { year, month, day } = dayParts(d);
  return addDays(d, daysInMonth(year, month) - day);
}
