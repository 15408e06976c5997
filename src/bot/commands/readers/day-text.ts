import { type Day, dayParts } from "../../../domain/days/day.js";
import { monthName } from "../../../domain/days/day-words.js";

/** Their names in small letters, January first. */
export const months: readonly string[] = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase());

/** A day as text that is read as itself whenever it is said: "4 December 2014". */
export function dayInText(on: Day): string {
  const { year, month, day } = dayParts(on);
  return `${day} ${monthName(month)} ${year}`;
}
