import type { ItemRef, ItemRefs } from "../command.js";
import type { Groups } from "./forms.js";

/** Before a number these are words and no committee's code. */
const plainWords = [
  "actions?|items?|the|to|of|for|on|and|or|is|are|was|has|not|no|nos|nr|log|add|show|view|see|find|look|open|done|do|did|mark|move|push|make",
  "give|set|put|take|tell|undo|close|tick|what|who|why|how|when|where|about|note|ref|change|all|my|our|but|plus|then|both|rate|link|grant|drop",
  "hand|pass|proof|prove|nudge|wake|mute|pages?|parts?|phase|steps?|stage|table|room|point|para|year|week|month|day|box|form|unit|ward|route|level|grade|class|tier|group",
  "park|keep|leave|hold|swap|line|only|just|next|last|mins?|until|till|by|in|at|from|with|off|out|up|over|down|back",
].join("|");
/** "P12", "D12" and "S12" are items of the work programme, decisions and suggestions: no board called P1. */
const otherNumbers = "[dps]\\d+(?!\\w| a\\d)";
const aCode = `(?!(?:${plainWords})\\b|a ?-?\\d|${otherNumbers})[a-z][a-z0-9]{1,4}`;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! (?:be|have|not|need|take|go|slip))|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const units =
  "pounds|pence|(?:(?:working|business|more) )?(?:minute|min|hour|day|week|fortnight|month|year|people|member|page|copie|copy)s?";
/** Numbers of days, hours and amounts, by what follows. */
const counted = `(?: ?(?:st|nd|rd|th|am|pm|%|per ?cent|o['’]clock|hrs?|${months}|${units})(?!\\p{L}))`;
const aNumber = `(?:#|a ?|a-)?\\d{1,9}(?!\\d|[/.:]\\d|,\\d{3}(?!\\d)|${counted})`;

// "1,000" is an amount.
const between = "(?:(?!,\\d{3}(?!\\d)) ?[,;&+] ?(?:and )?| (?:and|plus) | (?=#|a? ?\\d))";
const through = "(?: ?[-–—] ?| to | through )";
/** So many numbers of a list are looked at: more than may be named. */
const longestList = 150;
const mostItems = 100;

const leading =
  "(?:all of |both )?(?:the )?(?:(?:actions?|items?|numbers?|nos?\\.?|nr)(?: items?| numbers?| nos?\\.?)? ?)?";
const another = `(?:${between}|${through})(?:${aCode}[ -]?(?=a ?\\d))?(?:(?:actions?|items?) )?${aNumber}`;

/**
 * One action or several as people write them: "12", "A12", "#12", "action 12", "LSCB A12", "3, 4 and 7", "12-15". Its group is `items`.
 * Numbers of days, hours and amounts are none.
 */
export const someItems = `${leading}(?<items>(?:${aCode}[ -]?(?=#?a? ?\\d))?${aNumber}(?:${another}){0,${longestList}})(?!-?\\d)`;

const anyNumber = new RegExp(aNumber, "iu");
/** No form has more words before the first number than this. */
const farthestNumber = 160;

/** Whether a message may name an action in one of our forms: which it does near its beginning. */
export function mayNameItems(text: string): boolean {
  return anyNumber.test(text.slice(0, farthestNumber));
}

/** What may stand after the number: dashes and colons are alike. */
export const aBreak = "\\s*[:,;.–—-]+\\s*";

const one = new RegExp(
  `(?<through>${through})?(?:(?<!\\p{L})(?<code>${aCode})[ -]?(?=#?a? ?\\d))?(?<letter>#|a ?|a-)?(?<number>\\d{1,9})`,
  "giu",
);

/** The actions that the groups of a form name. Undefined: a list that goes backwards, of too many, or of several committees. */
export function itemRefs({ items }: Groups): ItemRefs | undefined {
  if (items === undefined) return undefined;
  const numbers = new Set<number>();
  let code: string | undefined;
  let before: number | undefined;
  for (const { groups = {} } of items.matchAll(one)) {
    const number = Number(groups.number);
    if (number === 0) return undefined;
    // Without the letter only capitals are a code: "LSCB 3", and not "room 3".
    if (groups.code !== undefined && groups.letter === undefined && /\p{Ll}/u.test(groups.code)) return undefined;
    const said = groups.code?.toUpperCase();
    if (said !== undefined && numbers.size > 0 && said !== code) return undefined;
    code = said ?? code;
    const from = groups.through === undefined ? number : (before ?? number) + 1;
    if (from > number || number - from >= mostItems) return undefined;
    for (let next = from; next <= number; next += 1) numbers.add(next);
    if (numbers.size > mostItems) return undefined;
    before = groups.through === undefined ? number : undefined;
  }
  return { numbers: [...numbers], ...(code === undefined ? {} : { code }) };
}

/** The one action that the groups of a form name; undefined where there are several. */
export function itemRef(groups: Groups): ItemRef | undefined {
  const { numbers: [number, ...others] = [], code } = itemRefs(groups) ?? {};
  if (number === undefined || others.length > 0) return undefined;
  return code === undefined ? { number } : { number, code };
}

const standing = new RegExp(
  `(?<![\\d/.:£$€-]|\\p{L}|(?:${months}|part|page|step|phase|room|table|version|section|year) )a?\\d{1,6}(?![\\d\\p{L}]|[/.:-]\\d|,\\d{3}(?!\\d)|${counted})`,
  "giu",
);

/** Every number in a text that can be an action's, at most four. */
export function numbersIn(text: string): readonly number[] {
  const found = text.slice(0, 200).match(standing) ?? [];
  return [...new Set(found.map((typed) => Number(typed.replace(/^a/i, ""))))]
    .filter((number) => number > 0)
    .slice(0, 4);
}
