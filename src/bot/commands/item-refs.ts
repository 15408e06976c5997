import type { ItemRef } from "./command.js";
import type { Groups } from "./forms.js";

/** Before "A12" these are words and no committee's code. */
const noCode =
  "(?:action|item|the|to|of|for|on|and|or|is|are|was|has|not|no|log|add|show|view|see|find|look|open|done|do|did|mark|move|push|make|give|set|put|take|tell|undo|close|tick|what|who|why|how|when|where|about|note|ref|change|all|my|our|but)\\b";

/** A number of an action as people write it: "12", "A12", "#12", "action 12", "LSCB A12". Its groups are `code` and `number`. */
export const anItem = `(?:(?:the )?(?:action|item|actions|items|number|no\\.?|nr)(?: item| number| no\\.?)? ?)?(?:(?<code>(?!${noCode})[a-z][a-z0-9]{1,4})[ -]?(?=a ?\\d))?(?:#|a ?|a-)?(?<number>\\d{1,9})`;

/** What may stand after the number: dashes and colons are alike. */
export const aBreak = "\\s*[:,;.–—-]+\\s*";

/** The action that the groups of a form name. */
export function itemRef(groups: Groups): ItemRef {
  const number = Number(groups.number);
  return groups.code === undefined ? { number } : { number, code: groups.code.toUpperCase() };
}

/** Numbers of days, hours and amounts, by what follows. */
const counted =
  "(?: ?(?:st|nd|rd|th|am|pm|%|o['’]clock|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*|(?:minute|hour|day|week|month|year|people|member|page|copie|copy)s?)(?!\\p{L}))";
const standing = new RegExp(`(?<![\\d/.:£$-]|\\p{L})a?\\d{1,6}(?![\\d\\p{L}]|[/.:-]\\d|${counted})`, "giu");

/** Every number in a text that can be an action's, at most four. */
export function numbersIn(text: string): readonly number[] {
  const found = text.slice(0, 200).match(standing) ?? [];
  return [...new Set(found.map((one) => Number(one.replace(/^a/i, ""))))].slice(0, 4);
}
