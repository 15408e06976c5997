import { addDays, daysBetween } from "./day.js";
import type { DayRange } from "./working-days.js";

/** In order, those that overlap or touch as one. */
export function joinRanges(ranges: readonly DayRange[]): readonly DayRange[] {
  return joined(ranges, 1);
}

/** So many days from the end of one to the beginning of the next may all be a weekend and holidays. */
const hardlyApart = 7;

/** The longest time, in days, in which some of these ranges leave hardly a working day. */
export function longestClosed(ranges: readonly DayRange[]): number {
  return Math.max(0, ...joined(ranges, hardlyApart).map(({ from, to }) => daysBetween(from, to) + 1));
}

function joined(ranges: readonly DayRange[], apart: number): readonly DayRange[] {
  const all: DayRange[] = [];
  for (const range of [...ranges].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = all.at(-1);
    if (last === undefined || range.from > addDays(last.to, apart)) all.push(range);
    else all[all.length - 1] = { from: last.from, to: range.to > last.to ? range.to : last.to };
  }
  return all;
}
