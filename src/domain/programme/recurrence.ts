import { addMonths, type Day } from "../days/day.js";
import { firstDayOf, monthOf } from "./month.js";
import type { Month, Recurrence } from "./programme-item.js";

/** Nothing on a work programme comes again less often than every five years. */
export const mostMonthsApart = 60;

/** The day of the `k`-th occurrence; the anchor is the 0th. The last of a month that has not that day. */
export function occurrence({ anchor, everyMonths }: Recurrence, k: number): Day {
  return addMonths(anchor, k * everyMonths);
}

/** The month of the first occurrence in a later month than that of a day, and never one before the anchor. Counted from the anchor: what came late moves nothing. */
export function nextOccurrence(recurs: Recurrence, taken: Day): Month {
  const since = monthsBetween(monthOf(recurs.anchor), monthOf(taken));
  const k = since < 0 ? 0 : Math.floor(since / recurs.everyMonths) + 1;
  return monthOf(occurrence(recurs, k));
}

function monthsBetween(from: Month, to: Month): number {
  const count = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(firstDayOf(month).slice(5, 7));
  return count(to) - count(from);
}
