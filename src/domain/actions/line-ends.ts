import type { Day } from "../days/day.js";
import type { DueReading } from "../days/due-reading.js";
import { readDue } from "../days/read-due.js";
import { lastBracket, lastDash, withoutMarks } from "./line-parts.js";
import type { SaidAction } from "./said-action.js";

/** What boards write behind an action. `due`: "carried forward". `replaced`: whom the owner stands for, with the words that say so. */
export type LineEnds = Pick<
  SaidAction,
  "boardReference" | "agendaItem" | "part" | "discharged" | "due" | "dueTyped"
> & {
  replaced?: { name: string; typed: string };
};

/** So many ends may stand one behind the other. */
const mostEnds = 6;

/** How much of a line's end can hold the day on which it was discharged. */
const tailLength = 80;

const boardReference =
  /^(?:(?:board )?action|(?:board )?ref(?:erence)?|minute)(?: (?:no\.?|number|point|item|ref(?:erence)?))?\s?[:#]?\s?(?<number>\d{1,4}[a-z]?(?:[./]\d{1,4})?)$/i;
const agendaItem =
  /^(?:under )?(?:agenda )?item(?: no\.?| number)?\s?[:#]?\s?(?<number>\d{1,3}[a-z]?(?:\.\d{1,3}){0,2})$/i;
const closedPart =
  /^(?:closed (?:part|session|item)|exempt(?: part| session| item)?|(?:strictly |private (?:and|&) )?confidential)$/i;
const carried =
  /^(?:action )?(?:to be )?(?:carr(?:y|ied) (?:forward|over)|c\/f)(?: to (?:the )?next (?:meeting|board))?$/i;
const aName =
  "(?:[\\ue000-\\uf8ff]|(?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|el|la|le)(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|el|la|le)){0,4})";
const replacing = new RegExp(
  `^(?:in replacement of|in place of|replacing|instead of|in lieu of) (?<name>${aName})$`,
  "u",
);
const discharged =
  /(?:\s?[-–—]+\s?|\s?[([])discharged\b(?:\s?[-–—:]+\s?|\s)?(?:on )?(?<day>[^()[\]]{0,30}?)[)\]]?[\s.]*$/i;

/** After these, "under item 6" is where something is to be raised. */
const belongsToItem =
  /\b(?:raise|report|discuss|present|cover|consider|take|add|include|table|speak|talk|put|bring|list|update|note|record|minute|feed)\b/i;
const underItem = /,? under (?<item>(?:agenda )?item [\w.]{1,8})$/i;
const replacementOf = new RegExp(`,? (?<said>in replacement of ${aName})$`, "u");

/**
 * Takes off the end of a line what boards write behind an action, in any order: their own number for it ("– action 1"), the agenda
 * item ("(item 6)"), "closed part" or "exempt", "carried forward", "Discharged – 03.03.2026", "(in replacement of Pete Horne)". Only after
 * a dash or in brackets, as "complete action 1" is a task. A day of discharge that is still to come is left where it is.
 */
export function takeLineEnds(line: string, today: Day): { rest: string; ends: LineEnds } {
  let rest = line;
  let ends: LineEnds = {};
  for (let taken = 0; taken < mostEnds; taken += 1) {
    const found = takeOne(rest.replace(/[\s.]{1,3}$/, ""), today);
    if (found === undefined) break;
    ends = { ...found.ends, ...ends };
    rest = withoutMarks(found.before);
  }
  return { rest, ends };
}

type Taken = { before: string; ends: LineEnds };

function takeOne(line: string, today: Day): Taken | undefined {
  return takeDischarged(line, today) ?? takeApart(line) ?? takeWords(line);
}

/** Each of the words in brackets or after a dash has to be one of these ends. */
function takeApart(line: string): Taken | undefined {
  const apart = lastBracket(line) ?? lastDash(line);
  if (apart === undefined) return undefined;
  let ends: LineEnds = {};
  for (const said of apart.end.split(/[,;]/)) {
    const end = readEnd(said.trim());
    if (end === undefined) return undefined;
    ends = { ...end, ...ends };
  }
  if (ends.replaced !== undefined) ends.replaced.typed = line.slice(apart.before.length).trim();
  return { before: apart.before, ends };
}

function readEnd(said: string): LineEnds | undefined {
  const reference = boardReference.exec(said)?.groups?.number;
  if (reference !== undefined) return { boardReference: reference };
  const item = agendaItem.exec(said)?.groups?.number;
  if (item !== undefined) return { agendaItem: item };
  if (closedPart.test(said)) return { part: "closed" };
  if (carried.test(said)) return { due: { kind: "next-meeting" }, dueTyped: said };
  const name = replacing.exec(said)?.groups?.name;
  return name === undefined ? undefined : { replaced: { name, typed: said } };
}

/** "Sarah to circulate the plan, under item 6", "JH to follow up in replacement of PH". */
function takeWords(line: string): Taken | undefined {
  const from = Math.max(0, line.length - tailLength);
  const tail = line.slice(from);
  const under = underItem.exec(tail);
  if (under !== null && !belongsToItem.test(line)) {
    const number = agendaItem.exec(under.groups?.item ?? "")?.groups?.number;
    if (number !== undefined) return { before: line.slice(0, from + under.index), ends: { agendaItem: number } };
  }
  const found = replacementOf.exec(tail);
  const name = replacing.exec(found?.groups?.said ?? "")?.groups?.name;
  if (found === null || name === undefined) return undefined;
  return { before: line.slice(0, from + found.index), ends: { replaced: { name, typed: found[0].trim() } } };
}

function takeDischarged(line: string, today: Day): Taken | undefined {
  const from = Math.max(0, line.length - tailLength);
  const found = discharged.exec(line.slice(from));
  if (found === null) return undefined;
  const on = dayOfDischarge(found.groups?.day ?? "", today);
  return on && { before: line.slice(0, from + found.index), ends: { discharged: on } };
}

/** Without a day: today, on which it is put on record. Undefined: no day that has been. */
export function dayOfDischarge(said: string, today: Day): Day | undefined {
  if (said.trim() === "") return today;
  const due: DueReading = readDue(said, { today });
  if (due.kind === "past") return due.on;
  return due.kind === "day" && due.on <= today ? due.on : undefined;
}
