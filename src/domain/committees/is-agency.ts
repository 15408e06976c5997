import { matchAgency } from "./agency.js";
import { isJobWord } from "./job-words.js";
import type { Member } from "./member.js";
import { roleTitleOf } from "./role-title.js";

const agencyWord =
  /\b(?:academy|alliance|association|authority|cafcass|ccg|centre|charity|church|college|company|consortium|constabulary|council|department|federation|foundation|fire and rescue|healthwatch|hospital|ltd|ministry|nhs|partnership|police|probation|refuge|schools?|services?|society|trust|union|university)\b/i;
/** Words of jobs that agencies have in their names too: "Lead Local Flood Authority". */
const alsoOfAgencies = new Set(
  "associate chief executive head lead member minister parent partner patron president resident student volunteer worker".split(
    " ",
  ),
);

/** True for what is the name of an agency rather than what somebody is there: "CCG", "South Police", one on the roster. */
export function isAgency(text: string, roster: readonly Member[]): boolean {
  if (matchAgency(text, roster).kind === "one") return true;
  if (isAbbreviation(text)) return !isJobWord(text.toLowerCase());
  return !isJob(text) && agencyWord.test(text);
}

/** True for what says what somebody is: "Service Manager", "Head of Service". */
export function isJob(text: string): boolean {
  const title = roleTitleOf(text);
  if (title === undefined) return false;
  return [...title.heads].some(isJobWord) || title.words.some((word) => isJobWord(word) && !alsoOfAgencies.has(word));
}

/** "CCG", "RMBC CYPS". Words that were shouted are longer. */
function isAbbreviation(text: string): boolean {
  return text.split(" ").every((word) => /^[\p{Lu}\d&.]{2,7}$/u.test(word) && /\p{Lu}/u.test(word));
}
