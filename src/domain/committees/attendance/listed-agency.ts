import { isAgency, isJob } from "../is-agency.js";
import type { Member } from "../member.js";

/** What agencies' names end with, besides what `isAgency` knows. */
const endings =
  /\b(?:agency|board|bureau|business|cic|clinic|club|commission|congregation|consortium|corporation|diocese|enterprise|forum|group|homes|hospice|housing|institute|llp|mosque|network|nursery|office|organisation|organization|parish|plc|practice|rescue|surgery|team)$/i;
/** An order reads like this and a name does not: "ring the school", "write to the council by Friday". */
const anOrder =
  /\d| (?:about|before|by|has|if|is|must|should|to|until|when|will) |(?<! (?:and|at|for|from|in|of|on|with)) the /i;
const mostWords = 12;

/** Kept beside each roster, as one text is asked about for many reasons. */
const asked = new WeakMap<readonly Member[], Map<string, boolean>>();
const mostAsked = 1000;

/** True for what a list names as somebody's agency. */
export function isListedAgency(text: string, roster: readonly Member[]): boolean {
  const known = asked.get(roster) ?? new Map<string, boolean>();
  asked.set(roster, known);
  const answer = known.get(text) ?? namesAgency(text, roster);
  if (known.size < mostAsked) known.set(text, answer);
  return answer;
}

function namesAgency(text: string, roster: readonly Member[]): boolean {
  if (text.length > 120 || /^and\b/i.test(text)) return false;
  if (isAgency(text, roster)) return !isOrder(text);
  const plain = text.replace(/ ?\([^()]*\)$/, "");
  return !isOrder(text) && endings.test(plain) && !isJob(plain);
}

/** True for what tells somebody what to do: never a title nor an agency. */
export function isOrder(text: string): boolean {
  const words = text.split(" ");
  const small = words.filter((word, at) => at > 0 && /^\p{Ll}{4}/u.test(word));
  return words.length > mostWords || anOrder.test(text) || (small.length > 1 && words.length > 2);
}
