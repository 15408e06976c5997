import { addDays, type Day, weekday } from "./day.js";
import { weekdayName } from "./day-words.js";
import { dateRules } from "./due-dates.js";
import { monthRules } from "./due-months.js";
import type { DueReading } from "./due-reading.js";
import type { DueContext, DueRule, Standing } from "./due-rule.js";
import { marked } from "./due-rule.js";
import { spanRules } from "./due-spans.js";
import { whole } from "./due-text.js";
import { stretchAsked, worked } from "./due-worked.js";

const notWeak: readonly Standing[] = ["strong", "apart", "bare"];

/** Whole weeks. A week runs from Monday to Sunday, and its work ends on Friday. */
export const weekRules: readonly DueRule[] = [
  {
    says: "end of next week",
    form: whole("(?:the )?end (?:of )?(?:(?<which>the|this|next) )?week|(?:this )?week[ -]end(?:ing)?"),
    stretch: true,
    stands: marked,
    read: (said, { today }) => endOfWeek(said.which === "next", today),
  },
  {
    says: "this week",
    form: whole("(?:later )?this week"),
    stretch: true,
    stands: notWeak,
    read: (_said, { today }) => endOfWeek(false, today),
  },
  {
    says: "next week",
    form: whole("(?:(?<part>early|mid|late|later)[ -]|(?:the )?(?<of>beginning|start|middle) of )?next week"),
    stretch: true,
    stands: notWeak,
    read: (said, { today }) => {
      const monday = addDays(today, 8 - weekday(today));
      const [first, last] = partsOfWeek[(said.part ?? said.of ?? "all").slice(0, 3)] ?? [0, 4];
      return stretchAsked(addDays(monday, first), addDays(monday, last), "Next week has five working days.");
    },
  },
  {
    says: "w/c 9 March",
    // Without its stroke it may be somebody's initials, unless "by" leads it.
    form: whole("(?:the )?(?:w/[cb]|(?<plain>wc)|week (?:commencing|beginning|starting))(?: on)? (?<inner>.+)"),
    stretch: true,
    stands: notWeak,
    read: ({ inner = "", plain }, context) =>
      plain && context.lead === "" ? undefined : weekOf(inner, context, (found) => weekday(found) === 1, 1),
  },
  {
    says: "w/e 13 March",
    form: whole("(?:the )?(?:w/e|week ending)(?: on)? (?<inner>.+)"),
    stretch: true,
    stands: notWeak,
    read: ({ inner = "" }, context) => weekOf(inner, context, (found) => weekday(found) >= 5, 5),
  },
];

/** Days after Monday, by the first letters of the word for that part of a week. */
const partsOfWeek: Readonly<Record<string, readonly [number, number]>> = {
  ear: [0, 1],
  beg: [0, 1],
  sta: [0, 1],
  mid: [1, 3],
  lat: [3, 4],
};

const dayRules: readonly DueRule[] = [...dateRules, ...monthRules, ...spanRules].filter(({ stretch }) => !stretch);

/** The day that names a week. Where a week does not begin or end on it, that week's Monday or Friday is offered too. */
function weekOf(
  inner: string,
  context: DueContext,
  fits: (found: Day) => boolean,
  usual: number,
): DueReading | undefined {
  for (const rule of dayRules) {
    const match = rule.form.exec(inner);
    const reading = match && rule.read(match.groups ?? {}, { ...context, lead: "by" });
    if (!reading) continue;
    if (reading.kind !== "day") return reading;
    if (fits(reading.on)) return worked(reading.on);
    const weeks = addDays(reading.on, usual - weekday(reading.on));
    const why = `That day is a ${weekdayName(weekday(reading.on))}.`;
    return weeks < context.today
      ? { kind: "ambiguous", readings: [reading.on], why }
      : stretchAsked(reading.on, weeks, why);
  }
  return undefined;
}

/** A week ends on its Friday. Said on a weekend, this week's end is that Sunday or the Friday to come. */
function endOfWeek(next: boolean, today: Day): DueReading {
  const friday = addDays(today, 5 - weekday(today) + (next ? 7 : 0));
  if (friday >= today) return worked(friday);
  return stretchAsked(addDays(friday, 2), addDays(friday, 7), "This week's Friday has passed.");
}
