import { type Day, dayOf, dayParts, daysInMonth, weekday } from "../../days/day.js";
import { monthOf, monthWords, weekdayOf, weekdayWords } from "../../days/due-text.js";
import type { Contradiction } from "../finding.js";

/** A date that stands in a text, from one letter up to another. */
export type SaidDate = {
  from: number;
  to: number;
  /** As written: "Thursday 4th December 2014". */
  said: string;
  /** Absent: the calendar has no such day, or no year was said and none can be worked out. */
  on?: Day;
  /** The year was written, and not worked out. */
  dated: boolean;
  contradictions: readonly Contradiction[];
};

/** Which year is meant where none is written; undefined where that can't be told. */
export type YearMeant = (month: number, dayOfMonth: number) => number | undefined;

const ordinal = "(?:st|nd|rd|th)?";
const leading = `(?:(?<weekday>${weekdayWords})s?\\.?,?\\s(?:the\\s)?)?`;
/** "5, 12 and 19 March": the days before the last. */
const more = `(?<more>(?:\\d{1,2}${ordinal},\\s){0,6}\\d{1,2}${ordinal}\\s(?:and|&)\\s)?`;
/** "5 May 26" is a date with its year, "5 May 10am" and "5 May, 12 June" are none. */
const shortYear = `\\d{2}(?!\\d|[:.]\\d|${ordinal.slice(0, -1)}|\\s?[ap]\\.?m\\b|\\s?(?:noon|midday|hrs?|o['’]?clock|to|until|and|[-–—&])|,?\\s(?:of\\s)?(?:${monthWords})\\b)`;
const year = `(?:(?:,?\\s|[-/.])(?<year>\\d{4}(?!\\d))|(?:\\s['’]?|[-/.])(?<short>${shortYear}))?`;
const after = `(?:,?\\s?\\((?<after>${weekdayWords})\\))?`;
const forms = [
  `${leading}${more}(?<day>\\d{1,2})${ordinal}[\\s/.-]?(?:of\\s)?(?<month>${monthWords})\\b\\.?${year}${after}`,
  `${leading}(?<month>${monthWords})\\.?\\s(?<day>\\d{1,2})(?:(?:st|nd|rd|th)\\b(?:,?\\s(?<year>\\d{4})(?!\\d))?|,?\\s(?<yearOnly>\\d{4})(?!\\d))`,
  `${leading}(?<day>\\d{1,2})(?<sign>[/.-])(?<numbered>\\d{1,2})\\k<sign>(?:(?<year>\\d{4})|(?<short>\\d{2}))(?![\\d]|[/.-]\\d)${after}`,
  `(?<year>\\d{4})-(?<numbered>\\d{2})-(?<day>\\d{2})(?!\\d)`,
].map((form) => new RegExp(`(?<![\\d\\p{L}]|\\d[/.-])${form}`, "giu"));

/** In a text longer than this nothing is looked for. */
const longest = 4_000;
/** No board on record met before, none plans so far ahead. */
const years = { first: 1900, last: 2199 };

/** The dates in a text, in its order. Days stand before months, as in the United Kingdom, except where that can't be meant ("03/25/2026"). */
export function saidDates(text: string, yearMeant: YearMeant): readonly SaidDate[] {
  if (text.length > longest || !/\d/.test(text)) return [];
  const found = forms.flatMap((form) => [...text.matchAll(form)].map((match) => ({ match, end: endOf(match) })));
  found.sort((one, other) => one.match.index - other.match.index || other.end - one.end);
  const dates: SaidDate[] = [];
  let end = 0;
  for (const { match, end: to } of found) {
    if (match.index < end) continue;
    end = to;
    dates.push(...datesOf(match, yearMeant));
  }
  return dates;
}

/** A year that was not written is the next that brings the day after another one. */
export function yearAfter(last: Day): YearMeant {
  const { year, month, day } = dayParts(last);
  return (of, on) => year + (of < month || (of === month && on <= day) ? 1 : 0);
}

/** A year that was not written is the last that had the day by now. */
export function yearUpTo(today: Day): YearMeant {
  const { year, month, day } = dayParts(today);
  return (of, on) => year - (of > month || (of === month && on > day) ? 1 : 0);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

function datesOf(match: RegExpExecArray, yearMeant: YearMeant): readonly SaidDate[] {
  const { weekday, after, more = "", day = "", month, numbered, year, yearOnly, short } = match.groups ?? {};
  const parts = turned(Number(day), numbered === undefined ? monthOf((month ?? "").toLowerCase()) : Number(numbered));
  const written = year ?? yearOnly ?? (short === undefined ? undefined : `20${short}`);
  const days = [...more.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits));
  const from = match.index;
  return [...days, parts.day].map((dayOfMonth, at) => {
    const isAlone = days.length === 0;
    const named = isAlone || at === 0 ? (weekday ?? after) : undefined;
    const said = isAlone ? match[0] : `${dayOfMonth} ${month} ${written ?? ""}`.trim();
    const meant = written === undefined ? yearMeant(parts.month, dayOfMonth) : Number(written);
    return {
      from,
      to: endOf(match),
      ...read({ said, dayOfMonth, month: parts.month, year: meant, weekday: named }),
      dated: written !== undefined,
    };
  });
}

function turned(first: number, second: number): { day: number; month: number } {
  return second > 12 && first <= 12 ? { day: second, month: first } : { day: first, month: second };
}

type Said = { said: string; dayOfMonth: number; month: number; year: number | undefined; weekday: string | undefined };

function read({
  said,
  dayOfMonth,
  month,
  year,
  weekday: named,
}: Said): Pick<SaidDate, "said" | "on" | "contradictions"> {
  const noSuchDay = { said, contradictions: [{ kind: "no-such-day" as const, said }] };
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(2000, month)) return noSuchDay;
  if (year === undefined) return { said, contradictions: [] };
  const on = dayOf(year, month, dayOfMonth);
  if (on === undefined) return noSuchDay;
  if (year < years.first || year > years.last) return { on, ...noSuchDay };
  const isOther = named !== undefined && weekdayOf(named.toLowerCase()) !== weekday(on);
  return { said, on, contradictions: isOther ? [{ kind: "weekday", said, on }] : [] };
}
