import { addDays, addMonths, type Day, dayOf, dayParts, weekday } from "../days/day.js";
import { aCount, aMonth, countOf, monthOf } from "../days/due-text.js";
import { type AbsenceReading, asDay, readDay, span } from "./absence-reading.js";

const forLong = new RegExp(
  `^(?:(?:from |starting )?(?<before>.+?) )?for (?:the )?(?:next |whole )?(?:${aCount} )?(?<unit>day|week|fortnight|month)s?(?: (?:from|starting)(?: on)? (?<after>.+))?$`,
);
const lead = "(?:for |in |during |over |throughout )?(?:all |all of |the whole of )?(?:the )?";
const aWeek = new RegExp(
  `^${lead}(?:(?<which>this|next|this coming|coming|following) week|week (?<after>after next))$`,
);
const weekOf = new RegExp(
  `^${lead}(?:week (?:of|commencing|beginning|starting)|w\\/?c|w\\/?b)(?: on)?(?: the)? (?<start>.+)$`,
);
const month = new RegExp(`^${lead}(?:(?<which>this|next) month|${aMonth}(?: (?<year>20\\d\\d))?)$`);

/** "For two weeks", "from 3 April for a week", "for a week from Monday": as long, from today where no other day is said. */
export function lengthOf(words: string, today: Day): AbsenceReading | undefined {
  const { before, after, count, unit } = forLong.exec(words)?.groups ?? {};
  if (unit === undefined) return undefined;
  const start = before ?? after;
  const from = start === undefined ? asDay(today) : readDay(start, today, "first");
  if (from.kind !== "day") return from;
  const many = countOf(count ?? "a");
  const days = unit === "day" ? 1 : unit === "week" ? 7 : 14;
  const until = unit === "month" ? addMonths(from.on, many) : addDays(from.on, many * days);
  return span(from, asDay(until), today);
}

/** "Next week", "April", "the week of 6 April": all of it, as far as it is to come. */
export function stretchOf(words: string, today: Day): AbsenceReading | undefined {
  const monday = addDays(today, 1 - weekday(today));
  const week = aWeek.exec(words)?.groups;
  if (week !== undefined) {
    const weeks = week.after !== undefined ? 2 : week.which === "this" ? 0 : 1;
    return stretch(addDays(monday, 7 * weeks), addDays(monday, 7 * weeks + 7), today);
  }
  const start = weekOf.exec(words)?.groups?.start;
  if (start !== undefined) {
    const from = readDay(start, today, "first");
    return from.kind === "day" ? stretch(from.on, addDays(from.on, 7), today) : from;
  }
  const of = month.exec(words)?.groups;
  if (of === undefined) return undefined;
  const from =
    of.month === undefined ? monthsOn(today, of.which === "next" ? 1 : 0) : monthNamed(of.month, today, of.year);
  return stretch(from, addMonths(from, 1), today);
}

/** The first of the month so many months on. */
export function monthsOn(today: Day, months: number): Day {
  return addMonths(addDays(today, 1 - dayParts(today).day), months);
}

/** The first of a month, this year's while that lasts. */
export function monthNamed(word: string, today: Day, year?: string): Day {
  const now = dayParts(today);
  const named = monthOf(word);
  if (year === undefined) return monthsOn(today, (named - now.month + 12) % 12);
  return dayOf(Number(year), named, 1) ?? today;
}

function stretch(from: Day, until: Day, today: Day): AbsenceReading {
  return span(asDay(from > today ? from : today), asDay(until), today);
}
