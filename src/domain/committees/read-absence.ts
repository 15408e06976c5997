import { addDays, type Day, weekday } from "../days/day.js";
import { monthWords, tidied } from "../days/due-text.js";
import { type AbsenceReading, asDay, type DayRead, later, readDay, span, unreadable } from "./absence-reading.js";
import { lengthOf, monthNamed, monthsOn, stretchOf } from "./absence-stretch.js";

const longest = 80;

const backOn = /^(?:until|till|til|back(?: again)?(?: at work| in the office)?(?: on)?) /;
const including = /^(?:(?:until|till|til|up to) (?:and )?including|up to(?: and including)?|through(?: to)?|to) /;
const inclusive = / (?:inclusive|included)$/;
/** What joins the first and the last day; words before dashes, as a date may hold those. */
const joints = ["(?:until|till|til|and back(?: on)?|back(?: on)?)", "(?:to|through|and)", "(?:-|–|—)"].map(
  (joint, at) =>
    new RegExp(`^(?<from>.+?)${at === 2 ? " ?" : " "}(?<joint>${joint})${at === 2 ? " ?" : " "}(?<to>.+)$`),
);
const endOfStretch = /^(?:the )?(?:end|close) of /;
const bareMonth = new RegExp(`^(?<month>${monthWords})(?: (?<year>20\\d\\d))?$`);

/**
 * Reads when somebody is away: "until 14 April" (back that day), "3 to 14 April", "next week", "on Friday", "for two weeks" (back the day
 * after), "from 3 April until 14 April". A first day that is not said is today; one that is said may have passed.
 */
export function readAbsence(said: string, today: Day): AbsenceReading {
  if (said.length > longest) return unreadable;
  const whole = tidied(said);
  const words = whole.replace(inclusive, "");
  const last = words !== whole;
  if (including.test(words)) return span(asDay(today), lastDay(words.replace(including, ""), today), today);
  if (backOn.test(words)) return span(asDay(today), firstBack(words.replace(backOn, ""), today, last), today);
  return lengthOf(words, today) ?? stretchOf(words, today) ?? rangeOf(words, today, last) ?? oneDay(words, today);
}

/** "3 to 14 April", "from Monday to Friday", "from 3 April until 14 April". */
function rangeOf(words: string, today: Day, last: boolean): AbsenceReading | undefined {
  const led = words.replace(/^(?:from|between) /, "");
  let unsure: AbsenceReading | undefined;
  for (const [at, joint] of joints.entries()) {
    const { from = "", to = "" } = joint.exec(led)?.groups ?? {};
    if (to === "") continue;
    const start = readDay(withMonth(from, to).replace(/^on /, ""), today, "first");
    // "From Monday to Friday" of a Monday: today or a week on?
    if (start.kind === "unclear" && start.why === "ambiguous") unsure ??= start;
    if (start.kind !== "day") continue;
    // "From Monday to Friday": the Friday of that week.
    const then = start.on > today ? start.on : today;
    return span(start, at === 0 ? firstBack(to, then, last) : lastDay(to, then), today);
  }
  return unsure;
}

/** "3" of "3 to 14 April" is 3 April. */
function withMonth(from: string, to: string): string {
  const month = new RegExp(`\\b(?:${monthWords})(?: 20\\d\\d)?$`).exec(to)?.[0];
  return /^\d{1,2}(?:st|nd|rd|th)?$/.test(from) && month !== undefined ? `${from} ${month}` : from;
}

function oneDay(words: string, today: Day): AbsenceReading {
  const day = readDay(words.replace(/^(?:from|on) /, ""), today, "last");
  // "From Friday" has no end.
  if (words.startsWith("from ")) return unreadable;
  return span(day, later(day, 1), today);
}

/** They are back on the day that is named: after the end of a stretch on the day that follows, of a month or next week on its first. */
function firstBack(words: string, today: Day, last: boolean): DayRead {
  const { month, year } = bareMonth.exec(words)?.groups ?? {};
  if (month !== undefined) return asDay(monthNamed(month, today, year));
  if (/^(?:the )?next week$/.test(words)) return asDay(addDays(today, 8 - weekday(today)));
  if (/^(?:the )?next month$/.test(words)) return asDay(monthsOn(today, 1));
  return last || endOfStretch.test(words) ? lastDay(words, today) : readDay(words, today, "last");
}

/** They are back the day after this one. */
function lastDay(words: string, today: Day): DayRead {
  return later(readDay(words.replace(/^the (?=end|close)/, ""), today, "last"), 1);
}
