import { addMonths, type Day } from "../days/day.js";
import { monthOf } from "./month.js";
import type { Month, Recurrence } from "./programme-item.js";

/** Nothing on a work programme comes again less often than every five years. */
export const mostMonthsApart = 60;

/** The day of the `k`-th occurrence; the anchor is the 0th. The last of a month that has not that day. */
export function occurrence({ anchor, everyMonths }: Recurrence, k: number): Day {
  return addMonths(anchor, k * everyMonths);
}

/** The month of the occurrence that something planned for a month is: the last in it or before it. Absent: it is before the anchor. */
export function occurrenceIn(recurs: Recurrence, month: Month): Month | undefined {
  const k = lastBy(recurs, month);
  return k < 0 ? undefined : monthOf(occurrence(recurs, k));
}

/**
 * The month of the first occurrence after the one that an item was for, and in a later month than that of the day it was taken. Counted from
 * the anchor: what came early is not taken twice, what came late moves nothing, and of several that were missed only the next is planned.
 */
export function nextOccurrence(recurs: Recurrence, taken: Day): Month {
  const was = recurs.due === undefined ? -1 : lastBy(recurs, recurs.due);
  return monthOf(occurrence(recurs, Math.max(was, lastBy(recurs, monthOf(taken))) + 1));
}

/** Which occurrence is the last in a month or before it; -1: none is. */
function lastBy({ anchor, everyMonths }: Recurrence, month: Month): number {
  const count = (of: Month) => Number(of.slice(0, 4)) * 12 + Number(of.slice(5));
  return Math.max(-1, Math.floor((count(month) - count(monthOf(anchor))) / everyMonths));
}
