import { addDays, addMonths, type Day, weekday } from "./day.js";
import { weekdayName } from "./day-words.js";
import type { DueReading } from "./due-reading.js";
import { anywhere, type DueContext, type DueRule } from "./due-rule.js";
import { aCount, aWeekday, countOf, weekdayOf, whole } from "./due-text.js";
import { worked } from "./due-worked.js";
import { workingDaysAfter } from "./working-days.js";

/**
 * Days told from today. One rule for weekdays: weeks run from Monday to Sunday; "Friday" and "this Friday" are the
 * first Friday to come; "next Friday" is the Friday of the week after this one, on whichever day it is said (on a
 * Sunday that is five days off, on a Monday eleven). A weekday named on that very weekday may be today or a week on,
 * and is asked about; "next Friday" said on a Friday is a week on. "Friday week" and "a week on Friday" are a week
 * after "Friday".
 */
export const spanRules: readonly DueRule[] = [
  {
    says: "today",
    form: whole(
      "today|later today|tonight|this (?:afternoon|evening)|(?:the )?end of (?:the day|play|business)|end of day|close of play|close of business|cop|cob|eod",
    ),
    stands: anywhere,
    read: (_said, { today }) => worked(today),
  },
  {
    says: "tomorrow",
    form: whole("tomorrow"),
    stands: anywhere,
    read: (_said, { today }) => worked(addDays(today, 1)),
  },
  {
    says: "the day after tomorrow",
    form: whole("(?:the )?day after tomorrow"),
    stands: anywhere,
    read: (_said, { today }) => worked(addDays(today, 2)),
  },
  {
    says: "yesterday",
    form: whole("yesterday"),
    stands: ["strong", "apart"],
    read: (_said, { today }) => ({ kind: "past", on: addDays(today, -1) }),
  },
  {
    says: "Friday",
    form: whole("(?:this coming |this |the coming |coming )?", aWeekday, "(?<more> week| fortnight)?"),
    stands: anywhere,
    read: (said, { today }) => comingWeekday(said, { " week": 7, " fortnight": 14 }[said.more ?? ""] ?? 0, today),
  },
  {
    says: "next Friday",
    form: whole("next ", aWeekday),
    stands: anywhere,
    read: (said, { today }) => worked(inWeek(1, said, today)),
  },
  {
    says: "Friday next week",
    form: whole(aWeekday, " (?:of )?(?<which>this|next) week"),
    stands: anywhere,
    read: (said, { today }) => {
      const on = inWeek(said.which === "next" ? 1 : 0, said, today);
      return on < today ? { kind: "past", on } : worked(on);
    },
  },
  {
    says: "next week on Friday",
    form: whole("next week (?:on )?", aWeekday),
    stands: anywhere,
    read: (said, { today }) => worked(inWeek(1, said, today)),
  },
  {
    says: "a week on Friday",
    form: whole(countedOr("week|fortnight"), "(?<unit>week|fortnight)s? (?:(?:on|from) )?", aWeekday),
    stands: anywhere,
    read: (said, { today }) => comingWeekday(said, (said.unit === "week" ? 7 : 14) * countOf(said.count ?? "a"), today),
  },
  {
    says: "two weeks today",
    form: whole(
      countedOr("week|fortnight"),
      "(?<unit>day|week|fortnight|month|year)s? (?:from )?(?<start>today|tomorrow|now)",
    ),
    stands: anywhere,
    read: (said, context) => {
      const on = later(said, context);
      return worked(said.start === "tomorrow" ? addDays(on, 1) : on);
    },
  },
  {
    says: "tomorrow week",
    form: whole("(?<start>today|tomorrow) (?<unit>week|fortnight)"),
    stands: anywhere,
    read: (said, { today }) =>
      worked(addDays(today, (said.unit === "week" ? 7 : 14) + (said.start === "today" ? 0 : 1))),
  },
  {
    says: "in three working days",
    form: whole(
      `(?:(?:in|within) (?:the next )?${aCount} |within the next |(?:in|within) (?=fortnight))`,
      `(?<unit>(?:working|business) day|day|week|fortnight|month|year)(?:s|'s|s')?(?: time)?`,
    ),
    stands: anywhere,
    read: (said, context) => worked(later(said, context)),
  },
  {
    // "By two weeks" is how far something moves, and "for two weeks" how long it lasts: without "in" it must be all
    // that was said.
    says: "two weeks",
    stretch: true,
    form: whole(`(?:${aCount} )?(?<unit>(?:working|business) day|day|week|fortnight|month|year)s?`),
    stands: [],
    read: (said, context) =>
      context.lead === "" && (said.count || said.unit === "fortnight") ? worked(later(said, context)) : undefined,
  },
];

/** A count before a unit, which these do without: "week on Friday". */
function countedOr(units: string): string {
  return `(?:${aCount} |(?=(?:${units}) ))`;
}

type Said = Record<string, string | undefined>;

function later(said: Said, { today, calendar }: DueContext): Day {
  const count = said.count === undefined ? 1 : countOf(said.count);
  if (said.unit === "day") return addDays(today, count);
  if (said.unit === "week") return addDays(today, 7 * count);
  if (said.unit === "fortnight") return addDays(today, 14 * count);
  if (said.unit === "month") return addMonths(today, count);
  if (said.unit === "year") return addMonths(today, 12 * count);
  return workingDaysAfter(today, count, calendar);
}

/** The first such weekday to come and some days more; both readings when today is that weekday. */
function comingWeekday(said: Said, more: number, today: Day): DueReading {
  const ahead = (weekdayOf(said.weekday ?? "") - weekday(today) + 7) % 7;
  const on = addDays(today, ahead + more);
  if (ahead > 0) return worked(on);
  return { kind: "ambiguous", readings: [on, addDays(on, 7)], why: `Today is a ${weekdayName(weekday(today))}.` };
}

function inWeek(weeksOn: number, said: Said, today: Day): Day {
  return addDays(today, weekdayOf(said.weekday ?? "") - weekday(today) + 7 * weeksOn);
}
