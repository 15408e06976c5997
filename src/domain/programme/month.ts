import { addMonths, type Day, day } from "../days/day.js";
import type { Month } from "./programme-item.js";

/** The month that a day is in. */
export function monthOf(d: Day): Month {
  return d.slice(0, 7) as Month;
}

export function firstDayOf(month: Month): Day {
  return day(`${month}-01`);
}

/** The month `n` months later; earlier when `n` is negative. */
export function monthsLater(month: Month, n: number): Month {
  return monthOf(addMonths(firstDayOf(month), n));
}

/** `month` counts from 1. */
export function monthOfYear(year: number, month: number): Month {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}` as Month;
}

/** From 1 to 12. */
export function numberOfMonth(month: Month): number {
  return Number(month.slice(5));
}
