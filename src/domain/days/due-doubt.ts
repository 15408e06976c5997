import type { DueReading } from "./due-reading.js";
import { oneOf, weekdayWords } from "./due-text.js";

/** So much of the end of the task is looked at. */
const reach = 80;

const countWord = oneOf("the an? one two three four five six seven eight nine ten \\d{1,3}");
/** What "before the meeting" is counted from: "the day", "at least five working days", "Friday". */
const counted = new RegExp(
  `(?:^|\\s)(?<span>(?:by |at least |no later than |up to |not )*(?:${countWord} (?:(?:full|clear|working|business|calendar) )*${oneOf(
    "day week fortnight month night evening morning weekend",
  )}s?|(?:the )?(?:${weekdayWords})))\\s*$`,
  "i",
);
const relative = /^(?:before|b4|prior to|ahead of|in advance of|after)\b/i;
const repeating = new RegExp(
  `(?:^|\\s)(?<span>daily|weekly|fortnightly|monthly|termly|quarterly|annually|yearly|${oneOf("every each")} \\p{L}+)[\\s,;:–-]*$`,
  "iu",
);
const denied = /(?:^|\s)(?<span>not|never)\s*$/i;
const starting = /^(?:until|till?|before|b4)\b/i;

/** "If no reply by Friday", "everyone who has not replied by Friday": the day is the condition's. */
const condition =
  /\b(?:if|unless|in case|provided)\b(?! (?:at all )?(?:poss|possible|needed|necessary|required|appropriate|relevant)\b)[^,;:–—]*$|\b(?:has|have|had|did|does|do)(?: not|n['’]t)\b[^,;:–—]*$/i;
/** "The forms received by Friday"; "have the forms received by Friday" is a task. */
const awaited = /\b(?:received|expected|promised|planned|scheduled|anticipated)\s*$/i;
/** "Extend the contract until 31 March": the day is how long, and not by when. */
const lasting = /\b(?:extend|prolong|postpone|defer|delay|suspend|roll|pause|freeze)(?:ing)?\b/i;
/** "Book room 5 March", "read item 5 March": the number may be the room's. */
const numbered = /\b(?:rooms?|items?|actions?|questions?|forms?|units?|parts?|pages?|sections?|numbers?)\s*$/i;
const beingDone = /\b(?:be|being|been|is|are|get|gets|have|has|having)\b/i;

/**
 * Where a phrase that was read is only the end of a larger one that the grammar has no form for, the place in the task at
 * which that begins: "five working days | before the next meeting", "monthly | by the 5th", "not | before Friday".
 */
export function largerBegins(task: string, phrase: string, due: DueReading): number | undefined {
  const from = Math.max(0, task.length - reach);
  const end = task.slice(from);
  const isDay = due.kind === "day" || due.kind === "ambiguous";
  const span =
    (relative.test(phrase) ? counted.exec(end)?.groups?.span : undefined) ??
    (isDay ? repeating.exec(end)?.groups?.span : undefined) ??
    (starting.test(phrase) ? denied.exec(end)?.groups?.span : undefined);
  return span === undefined ? undefined : from + end.lastIndexOf(span);
}

/** A day that may be a condition's or an event's and not the task's is asked about. `task` is what stands before it. */
export function orAsked(due: DueReading, task: string, phrase: string): DueReading {
  const end = task.slice(-reach);
  const isDoubtful =
    condition.test(end) ||
    (awaited.test(end) && !beingDone.test(end)) ||
    (/^(?:until|till?)\b/i.test(phrase) && lasting.test(end)) ||
    (/^\d{1,2} ?\p{L}/u.test(phrase) && numbered.test(end));
  return isDoubtful && due.kind === "day"
    ? { kind: "ambiguous", readings: [due.on], why: "That day may belong to something else in the sentence." }
    : due;
}
