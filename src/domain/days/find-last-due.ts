import { largerBegins, orAsked } from "./due-doubt.js";
import type { FoundDue } from "./due-found.js";
import { meantAsDate, saysOnlyDays } from "./due-meant.js";
import type { DueReading } from "./due-reading.js";
import type { DueRule, Standing } from "./due-rule.js";
import { namesStretch } from "./due-stretch-names.js";
import { belongsToTask, countsSomething } from "./due-surroundings.js";
import { tidied } from "./due-text.js";
import { mayBeOfDays } from "./due-words.js";
import { type DueSetting, ruleAndReading } from "./read-due.js";

/** Only so much of the end of a sentence is looked at, however long the sentence: characters, and words. */
const tailLength = 140;
const tailWords = 10;

const dueLead = "(?:is |are )?due\\b(?: (?:date|day|by|on|for|before))?|(?:deadline|target date|timescale)(?! of)";
const byLead =
  "(?:by )?no later than|not later than|in time for|on or before|by|before|b4|until|till?|prior to|ahead of|in advance of";
/** "By5 March" has left its space out. */
export const strongLead = new RegExp(`^(?:(?:${dueLead}|${byLead})(?::\\s*|\\s+|$)|by(?=\\d))`, "i");
const weakLead = /^(?:on(?! an on)|for|ready for)\s/i;
const placeLead = /^(?:at(?! (?:the )?latest )|to)\s/i;
const atAnHour = /^at (?:\d|noon|midday|lunchtime)/i;
/** Signs and emoji with which people end a sentence. */
const endSigns = /(?:[\s.;,!]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+$/u;
/**
 * Before a date that "by" leads, these make it one of two days or a whole week: asked about, as this grammar has no
 * such form.
 */
const torn = /\b(?:and|or|w\/c|commencing|beginning|ending)$/i;
const leadBefore = /(?:^|\s)(?:by|before|until|till?|no later than|due(?: by| on| for)?)[\s:–-]*$/i;
const setOff = /(?:(?:^|\s)[-–—]+|[,;:.?!|])$/;

/**
 * The due phrase with which a sentence ends, as `findTrailingDue` describes it, without regard to another before it.
 * `whole` has no spaces at its ends.
 */
export function findLastDue(whole: string, setting: DueSetting): FoundDue | undefined {
  const from = Math.max(0, whole.length - tailLength);
  const tail = whole.slice(from).replace(endSigns, "");
  const bracketed = /[([]([^()[\]]+)[)\]]$/.exec(tail);
  const starts = wordStarts(tail, from > 0 && /^\S\S/.test(whole.slice(from - 1)));
  // "By 5 March (Thu)" is one date with its brackets.
  const readable = ofDays(tail, starts);
  const isOneDate =
    bracketed && readable.some((at) => at < bracketed.index && ruleAndReading(tail.slice(at), setting).rule);
  if (bracketed && !isOneDate) return inBrackets(whole, from + bracketed.index, bracketed[1] ?? "", setting);
  let isMeant: (said: string, typed: string) => boolean = meantAsDate;
  for (const start of readable) {
    const phrase = tail.slice(start);
    const { reading, rule } = ruleAndReading(phrase, setting);
    if (!rule) continue;
    const task = whole.slice(0, from + start);
    if (isNoLead(phrase, task)) continue;
    const standing = standingOf(phrase, task);
    const isTorn = torn.test(task.slice(-12).trimEnd());
    if (standing === "place") return movesWithMeeting(reading) ? { rest: whole, due: reading, phrase } : undefined;
    if (!mayStand(rule, reading, standing, phrase)) break;
    if (belongsToTask(task, standing, phrase, setting.isPerson)) {
      if (!isTorn) isMeant = (_tidied, typed) => saysOnlyDays(typed);
      break;
    }
    const larger = standing === "bare" || isTorn ? largerDate(tail, start, starts) : undefined;
    if (larger !== undefined) return unreadable(whole, from + larger, from + tail.length);
    const begins = largerBegins(task, phrase, reading);
    if (begins !== undefined) return unreadable(whole, begins, from + tail.length);
    // "By Thursday or by Friday" is two days, and neither is chosen.
    const due: DueReading =
      isTorn && standing === "strong"
        ? { kind: "unreadable", typed: phrase }
        : orAsked(namedLikeAPerson(reading, phrase, setting), standing === "apart" ? "" : task, phrase);
    return { rest: withoutSeparator(task), due, phrase };
  }
  return unreadableEnd(whole, from, tail, starts, isMeant);
}

/** Where its last words begin; not the first of a tail that was cut out of a longer word. */
function wordStarts(tail: string, isCut: boolean): number[] {
  const starts = [...tail.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map((word) => word.index);
  return starts.slice(isCut ? 1 : 0).slice(-tailWords);
}

/** Those from which on all words may be of days: a phrase with any other in it is none that is read. */
function ofDays(tail: string, starts: readonly number[]): readonly number[] {
  const last = starts.findLastIndex((start, at) => !mayBeOfDays(tail.slice(start, starts[at + 1]).trimEnd()));
  return starts.slice(last + 1);
}

/** `bracket` is where it opens, `inner` what follows it up to where it closes. */
function inBrackets(whole: string, bracket: number, inner: string, setting: DueSetting): FoundDue | undefined {
  const task = whole.slice(0, bracket);
  const { reading, rule } = ruleAndReading(inner, setting);
  const ledBefore = leadBefore.exec(task.slice(-40))?.[0] ?? "";
  const strong = ledBefore !== "" || strongLead.test(inner);
  const rest = withoutSeparator(task.slice(0, task.length - ledBefore.length));
  const begins = ledBefore === "" ? bracket + 1 : bracket - ledBefore.trimStart().length;
  const found = { rest, phrase: whole.slice(begins, bracket + 1 + inner.length).trim() };
  if (rule && !strong && countsSomething(task, inner.trim())) return undefined;
  if (rule) return rule.stands.includes(strong ? "strong" : "apart") ? { ...found, due: reading } : undefined;
  const isWeek = /^(?:w\/?[ce]|week (?:commencing|beginning|ending)) /i.test(inner);
  return (strong || isWeek) && meantAsDate(tidied(inner.replace(strongLead, "")))
    ? { ...found, due: reading }
    : undefined;
}

function standingOf(phrase: string, task: string): Standing | "place" {
  if (strongLead.test(phrase)) return "strong";
  if (weakLead.test(phrase)) return "weak";
  if (placeLead.test(phrase)) return atAnHour.test(phrase) ? "bare" : "place";
  return /^\s*$/.test(task.slice(-10)) || setOff.test(task.slice(-10).trimEnd()) ? "apart" : "bare";
}

function mayStand(rule: DueRule, reading: DueReading, standing: Standing, phrase: string): boolean {
  if (!rule.stands.includes(standing)) return false;
  if (standing !== "strong" && namesStretch(tidied(phrase))) return false;
  // "Where they sat", "in the sun", "to be wed": without a capital these are words like others.
  if (standing === "bare" && /^(?:sat|sun|wed|mon)$/.test(phrase)) return false;
  // A day that has passed tells which visit or minutes are meant, unless a word or a dash says that it is the due day.
  if (reading.kind === "past") return standing === "strong" || standing === "apart";
  const isDate = /[a-z]/i.test(phrase) || /^(?:[0-2]?\d|3[01])\/(?:0?[1-9]|1[0-2])$/.test(phrase);
  return reading.kind !== "impossible" || standing !== "bare" || isDate;
}

function movesWithMeeting(reading: DueReading): boolean {
  return reading.kind === "next-meeting" || reading.kind === "papers-deadline";
}

/**
 * "To be checked by June": four months are also people, and are asked about when nothing else says that a month is
 * meant, unless it is known that nobody on the committee is called so.
 */
function namedLikeAPerson(reading: DueReading, phrase: string, { isPerson }: DueSetting): DueReading {
  const name = /^by (april|may|june|jan)$/i.exec(phrase)?.[1];
  if (!name || reading.kind !== "day" || isPerson?.(name) === false) return reading;
  return { kind: "ambiguous", readings: [reading.on], why: `“${name}” may be a month or a person.` };
}

/**
 * "Call Bill Due by Friday": between a name and "by", a "Due" with a capital is a name too. "If needed by Friday": the
 * word belongs to the "if".
 */
function isNoLead(phrase: string, task: string): boolean {
  const isName = /^Due (?:by|on|before|until|till) /.test(phrase) && /\p{Lu}\p{Ll}+ $/u.test(task.slice(-40));
  return isName || (/^(?:needed|required|wanted) /i.test(phrase) && /\b(?:if|as|where|when) $/i.test(task.slice(-10)));
}

/** "By early next week": where "by" and words of days stand before what was read, all of it is one date. */
function largerDate(tail: string, end: number, starts: readonly number[]): number | undefined {
  return starts.find((start) => {
    const said = start < end ? strongLead.exec(tail.slice(start))?.[0] : undefined;
    const between = said === undefined ? "" : tail.slice(start + said.length, end).trim();
    return between !== "" && saysOnlyDays(between.toLowerCase());
  });
}

function unreadableEnd(
  whole: string,
  from: number,
  tail: string,
  starts: readonly number[],
  isMeant: (said: string, typed: string) => boolean,
): FoundDue | undefined {
  for (const start of [...starts].reverse()) {
    const phrase = tail.slice(start);
    if (!strongLead.test(phrase)) continue;
    const said = phrase.replace(strongLead, "");
    if (said === "") continue;
    if (!isMeant(tidied(said), said)) return undefined;
    const larger = largerDate(tail, start, starts);
    const begins = larger ?? largerBegins(tail.slice(0, start), phrase, { kind: "unreadable", typed: phrase }) ?? start;
    return unreadable(whole, from + begins, from + tail.length);
  }
  return undefined;
}

function unreadable(whole: string, start: number, end: number): FoundDue {
  const phrase = whole.slice(start, end);
  return { rest: withoutSeparator(whole.slice(0, start)), due: { kind: "unreadable", typed: phrase }, phrase };
}

const separators = new Set(",;:|–—-");

/** By hand, as a regular expression takes the square of the length over a text of nothing but dashes. */
function withoutSeparator(task: string): string {
  let end = task.trimEnd().length;
  while (end > 0 && separators.has(task.charAt(end - 1))) {
    end -= 1;
    if (/\s/.test(task.charAt(end - 1))) end = task.slice(0, end).trimEnd().length;
  }
  return task.slice(0, end);
}
