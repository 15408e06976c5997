import { addDays, type Day, dayOf, dayParts, weekday } from "../../days/day.js";
import { monthOf, monthWords, weekdayOf, weekdayWords } from "../../days/due-text.js";
import type { Contradiction } from "../finding.js";

/** A date as it stands in a text. `on` absent: no calendar has it, or nobody can mean its year. */
export type DateIn = { at: number; end: number; said: string; on?: Day; weekday?: number; yearSaid: boolean };

const written = new RegExp(
  `(?:\\b(?<weekday>${weekdayWords})[,.]? (?:the )?)?(?<![\\d./-])(?:(?<day>\\d{1,2})(?:(?:st|nd|rd|th)?[ -]?(?:of )?(?<month>${monthWords})\\b(?:[-,.]? ?'?(?<year>\\d{4}|\\d{2})(?!\\d|:\\d))?|(?<sign>[./-])(?<number>\\d{1,2})\\k<sign>{1,2}(?<short>\\d{4}|\\d{2})(?!\\d))|(?<iso>\\d{4}-\\d{2}-\\d{2})(?!\\d))`,
  "gi",
);

/** How far from today a year can be meant. */
const mostYears = 30;

/** The dates in a text, in its order. Without a year it is the last that was, seen from `today`. */
export function datesIn(text: string, today: Day): readonly DateIn[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(written)].map((found) => {
    const { 0: said, index: at, groups = {} } = found;
    const typed = groups.year ?? groups.short ?? groups.iso?.slice(0, 4);
    const [month, numeral] = groups.iso?.slice(5).split("-").map(Number) ?? [monthIn(groups), Number(groups.day)];
    const on = dayWritten(typed, month ?? 0, numeral ?? 0, today);
    return {
      at,
      end: at + said.length,
      said: said.trim(),
      yearSaid: typed !== undefined,
      ...(on === undefined ? {} : { on }),
      ...(groups.weekday === undefined ? {} : { weekday: weekdayOf(groups.weekday.toLowerCase()) }),
    };
  });
}

function monthIn(groups: Record<string, string | undefined>): number {
  return groups.month === undefined ? Number(groups.number) : monthOf(groups.month.toLowerCase());
}

function dayWritten(typed: string | undefined, month: number, numeral: number, today: Day): Day | undefined {
  const now = dayParts(today).year;
  if (typed === undefined) {
    const on = dayOf(now, month, numeral);
    return on !== undefined && on > addDays(today, 1) ? dayOf(now - 1, month, numeral) : on;
  }
  const year = Number(typed) + (typed.length === 2 ? 2000 : 0);
  return Math.abs(year - now) > mostYears ? undefined : dayOf(year, month, numeral);
}

/** Dates with their year that can't be right: no calendar has them, their weekday is another's, or nobody can mean their year. */
export function contradictionsIn(text: string, today: Day): readonly Contradiction[] {
  return datesIn(text, today).flatMap(({ said, on, weekday: wanted, yearSaid }): readonly Contradiction[] => {
    // "1.13.15" may be the number of a paragraph.
    if (on === undefined) return yearSaid && /\d{4}|\p{L}/u.test(said) ? [{ kind: "no-such-day", said }] : [];
    return yearSaid && wanted !== undefined && weekday(on) !== wanted ? [{ kind: "weekday", said, on }] : [];
  });
}

const numbersOnly = /^(?<day>\d{1,2})[/.](?<month>\d{1,2})$/;

/** "12/1" where only a day can stand: the last that was, seen from `today`. */
export function lastNumbered(text: string, today: Day): Day | undefined {
  const { day, month } = numbersOnly.exec(text.trim())?.groups ?? {};
  return day === undefined ? undefined : dayWritten(undefined, Number(month), Number(day), today);
}
