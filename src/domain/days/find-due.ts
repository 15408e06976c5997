import type { FoundDue } from "./due-found.js";
import type { DueReading } from "./due-reading.js";
import { mayBeOfDays } from "./due-words.js";
import { findLastDue, strongLead } from "./find-last-due.js";
import { type DueSetting, readDue } from "./read-due.js";

export type { FoundDue } from "./due-found.js";

/** So much of the sentence before a due phrase is looked through for another: characters, leading words, words each. */
const reach = 140;
const mostLeads = 4;
const longestPhrase = 6;
const lead = /\b(?:by|before|until|till|due|no later than)\s+/gi;
/** What goes on after a due day in the midst of a sentence: "by Friday so that SJ can comment". */
const goingOn = /^(?:[,;.:(–—-]|(?:so|and|then|because|to|for|in|with|at|as|if|unless)\b)/i;

/**
 * Finds the due phrase at the end of a sentence, and leaves the rest of it whole.
 *
 * The longest ending that the grammar of `readDue` reads is taken where its form may stand so (see `Standing`): after
 * "by", "before", "until" or "due"; after "on" or "for"; set off by a dash, a comma or brackets; or on its own. It is
 * left in the task when the words before it make it a part of the task ("the minutes of 5 March", "last Friday",
 * "Monday to Friday"). "At" and "to the next meeting" are read, and stay in the task, whose sense they carry.
 *
 * An ending after "by", "before", "until" or "due" that cannot be read is reported as such only when it ends like a
 * date (`meantAsDate`): "by the back end of term" is asked about, "by email" and "by SJ" are the task's own. Undefined:
 * no due phrase. Where another day stands before it ("by Friday, for the next meeting", "by Friday and send it out on
 * Monday") nothing is settled, unless both are the same day; and neither is it where the sentence goes on after its due
 * day ("by Friday so that SJ can comment"): the phrase then stays in the task.
 */
export function findTrailingDue(text: string, setting: DueSetting): FoundDue | undefined {
  const whole = text.trim();
  const found = findLastDue(whole, setting);
  if (!found) return inTheMidst(whole, setting);
  if (!isSettled(found.due)) return found;
  // "Bring it by Friday to the next meeting": the phrase has stayed in the task.
  const task = found.rest === whole ? whole.slice(0, whole.lastIndexOf(found.phrase)).trimEnd() : found.rest;
  const outer = findLastDue(task, setting);
  if (outer && outer.rest !== task && isRival(outer, found)) return together(outer, found, task, whole);
  const earlier = earlierDue(task, setting);
  return earlier === undefined || isSameDay(earlier.due, found.due)
    ? found
    : { ...found, due: either(earlier.due, found.due, found.phrase) };
}

function inTheMidst(whole: string, setting: DueSetting): FoundDue | undefined {
  const earlier = earlierDue(whole, setting);
  if (earlier?.due.kind !== "day" || !/^by\b/i.test(earlier.phrase) || !goingOn.test(earlier.after)) return undefined;
  // "By Friday. This is urgent.": another sentence, and not of another day.
  if (/^\.\s+\P{N}+$/u.test(earlier.after) && !/\b(?:by|until|before|due|next|later|instead|or)\b/i.test(earlier.after))
    return { rest: whole, due: earlier.due, phrase: earlier.phrase };
  const why = "The sentence goes on after that day.";
  return { rest: whole, due: { kind: "ambiguous", readings: [earlier.due.on], why }, phrase: earlier.phrase };
}

function isSettled(due: DueReading): boolean {
  return due.kind !== "vague" && due.kind !== "ongoing" && due.kind !== "unreadable";
}

/** "Prepare for the visit on 12 March by Friday": the day that "by" leads is the due day. */
function isRival(outer: FoundDue, found: FoundDue): boolean {
  if (outer.due.kind === "vague" || outer.due.kind === "ongoing") return false;
  return strongLead.test(outer.phrase) || !strongLead.test(found.phrase);
}

/** Two phrases side by side, as one: "by Thursday (5 March)" is a day, "by Friday for the next meeting" is none. */
function together(outer: FoundDue, found: FoundDue, task: string, whole: string): FoundDue {
  if (isSameDay(outer.due, found.due)) {
    return { ...(found.due.kind === "day" && found.due.explicit ? found : outer), rest: outer.rest };
  }
  const start = whole.lastIndexOf(found.phrase);
  const end = start < 0 ? whole.length : start + found.phrase.length;
  const phrase = whole.slice(task.lastIndexOf(outer.phrase), end);
  return { rest: outer.rest, due: either(outer.due, found.due, phrase), phrase };
}

/** The reading of a due phrase in the midst of a task: "by Friday" in "update it by Friday and send it out". */
function earlierDue(task: string, setting: DueSetting): { due: DueReading; phrase: string; after: string } | undefined {
  const end = task.slice(-reach);
  const leads = [...end.matchAll(lead)].slice(-mostLeads);
  for (const found of leads) {
    const from = found.index + found[0].length;
    const words = [...end.slice(from).matchAll(/\S+/g)].slice(0, longestPhrase);
    const other = words.findIndex(([word]) => !mayBeOfDays(word));
    for (const word of words.slice(0, other < 0 ? undefined : other).reverse()) {
      const to = from + word.index + word[0].replace(/[,;.:]$/, "").length;
      const phrase = end.slice(found.index, to).trimEnd();
      const due = readDue(phrase, setting);
      if (isSettled(due)) return { due, phrase, after: end.slice(to).trimStart() };
    }
  }
  return undefined;
}

function isSameDay(one: DueReading, other: DueReading): boolean {
  return one.kind === "day" && other.kind === "day" && one.on === other.on;
}

/** Two dues that do not agree: the days among them are offered. */
function either(one: DueReading, other: DueReading, typed: string): DueReading {
  const readings = [one, other].flatMap((due) => (due.kind === "day" ? [due.on] : [])).sort();
  if (readings.length === 0) return { kind: "unreadable", typed };
  return { kind: "ambiguous", readings, why: "More than one due day is named." };
}
