import { isExemptWord } from "../../../domain/agendas/read-exempt.js";
import { readKind } from "../../../domain/agendas/read-kind.js";
import { addMonths, type Day, isDay } from "../../../domain/days/day.js";
import { readDue } from "../../../domain/days/read-due.js";
import { readLength } from "../../../domain/days/read-length.js";
import { firstDayOf, monthOf } from "../../../domain/programme/month.js";
import { monthMeant } from "../../../domain/programme/place-meant.js";
import { mostMonthsApart } from "../../../domain/programme/recurrence.js";
import { withNames } from "../../turn/heard.js";
import type { SaidLead, SaidProgrammeFacts, SaidRecurrence } from "../programme-command.js";
import type { Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { readProgrammePlace } from "./read-programme-place.js";
import { readOneOf } from "./whom.js";

const counts = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const aCount = `(?<count>\\d{1,2}|${counts.join("|")}|other)`;
const often: readonly (readonly [RegExp, (count: number) => number])[] = [
  [new RegExp(`^every ${aCount} months?$`, "i"), (count) => count],
  [new RegExp(`^(?:every )?${aCount}[ -]?monthly$`, "i"), (count) => count],
  [new RegExp(`^every ${aCount} years?$`, "i"), (count) => 12 * count],
  [/^(?:quarterly|every quarter|once a quarter)$/i, () => 3],
  [/^(?:half[ -]?yearly|twice a year|bi-?annual(?:ly)?|every half[ -]?year)$/i, () => 6],
  [/^(?:annual(?:ly)?|yearly|every year|once a year|each year)$/i, () => 12],
  [/^(?:monthly|every month)$/i, () => 1],
];

/** "Six monthly", "every six months from 6 April", "quarterly". Undefined: no such thing. */
export function readRecurrence(text: string, today: Day): SaidRecurrence | undefined {
  const [, said = "", from] =
    /^(.{5,40}?)(?:,? (?:from|starting|beginning)(?: on| in)? (.{3,30}))?$/i.exec(text.trim()) ?? [];
  for (const [form, months] of often) {
    const found = form.exec(said);
    if (found === null) continue;
    const everyMonths = months(countOf(found.groups?.count));
    if (everyMonths < 1 || everyMonths > mostMonthsApart) return undefined;
    if (from === undefined) return { everyMonths };
    const anchor = anchorOf(from, today);
    return anchor && { everyMonths, anchor };
  }
  return undefined;
}

/** Who brings it. Somebody who is nobody here stays as typed. */
export function readLead(text: string, spoken: Spoken, setting: Setting): SaidLead | undefined {
  const name = text.trim();
  // "Who leads P7" asks.
  if (name.length < 2 || name.length > 60 || /^(?:who|whose|what|which)\b/i.test(name)) return undefined;
  const whom = readOneOf(name, spoken, setting);
  if (whom !== undefined && whom.kind !== "everybody") return whom;
  return { kind: "typed", text: withNames(name, spoken.mentions) };
}

/** One of the things that are said in brackets after a title. Undefined: it is none of them. */
export function readFact(text: string, spoken: Spoken, setting: Setting): SaidProgrammeFacts | undefined {
  const said = text.trim();
  const recurs = readRecurrence(said, setting.today);
  if (recurs !== undefined) return { recurs };
  const minutes = readLength(said);
  if (minutes !== undefined) return { minutes };
  if (isExemptWord(said)) return { part: "closed" };
  const takes = /^(?:for|to) /i.test(said) ? readKind(said) : undefined;
  if (takes !== undefined) return { takes };
  const name = /^(?:(?:to be )?led by|lead(?: is|:)?|lead officer(?: is|:)?|brought by|presented by) (.+)$/i.exec(
    said,
  )?.[1];
  const lead = name === undefined ? undefined : readLead(name, spoken, setting);
  return lead && { lead };
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (/^\d/.test(word)) return Number(word);
  return word.toLowerCase() === "other" ? 2 : counts.indexOf(word.toLowerCase()) + 1;
}

/** A day, also one that has passed, or the first of a month. */
function anchorOf(text: string, today: Day): Day | undefined {
  const place = readProgrammePlace(text, today);
  if (place?.kind === "month") return firstDayOf(monthMeant(place, today, []));
  if (place?.kind === "day") return place.on;
  const reading = readDue(text, { today });
  if (
    reading.kind === "ambiguous" &&
    reading.readings.every((on) => isDay(on) && monthOf(on) >= monthOf(addMonths(today, -11)))
  )
    return reading.readings.at(-1);
  return undefined;
}
