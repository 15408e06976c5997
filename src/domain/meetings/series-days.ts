import { addDays, type Day, dayNumber, dayOf, dayParts, daysInMonth, weekday } from "../days/day.js";
import type { MeetingSeries } from "./meeting-series.js";

/** The days on which a series meets, from one day to another, both looked at; in order. */
export function seriesDays(
  { rule, except }: Pick<MeetingSeries, "rule" | "except">,
  from: Day,
  to: Day,
): readonly Day[] {
  const days =
    rule.kind === "weekly"
      ? everyWeeks(rule.from, rule.every, from, to)
      : monthsBetween(from, to)
          .filter(({ month }) => rule.months === undefined || rule.months.includes(month))
          .flatMap(({ year, month }) => nthWeekday(year, month, rule.nth, rule.weekday) ?? []);
  return days.filter((on) => on >= from && on <= to && !except.includes(dayParts(on).month));
}

/** "The second Tuesday" of a month; -1 is the last. */
function nthWeekday(year: number, month: number, nth: number, of: number): Day | undefined {
  const first = dayOf(year, month, 1);
  if (first === undefined) return undefined;
  const earliest = 1 + ((of - weekday(first) + 7) % 7);
  const last = earliest + 7 * Math.floor((daysInMonth(year, month) - earliest) / 7);
  return dayOf(year, month, nth === -1 ? last : earliest + 7 * (nth - 1));
}

function everyWeeks(first: Day, every: number, from: Day, to: Day): readonly Day[] {
  const step = 7 * Math.max(1, every);
  const gone = Math.max(0, Math.ceil((dayNumber(from) - dayNumber(first)) / step));
  const count = Math.floor((dayNumber(to) - dayNumber(first)) / step) - gone + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => addDays(first, step * (gone + n)));
}

function monthsBetween(from: Day, to: Day): readonly { year: number; month: number }[] {
  const [start, end] = [dayParts(from), dayParts(to)];
  const count = (end.year - start.year) * 12 + end.month - start.month + 1;
  return Array.from({ length: Math.max(0, count) }, (_, n) => {
    const months = start.year * 12 + start.month - 1 + n;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  });
}
