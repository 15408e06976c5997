import { isJob } from "../is-agency.js";
import type { Member } from "../member.js";
import { plausibleName } from "../plausible-name.js";
import { isListedAgency } from "./listed-agency.js";
import { roleMarker } from "./role-marker.js";

const titled =
  /^(?:the )?(?:(?:county|district|borough|city|town|parish|unitary) (?=cll?rs?|councillor))?(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|lord|lady|rev|revd|reverend|father|canon|sgt|sergeant|insp|inspector|supt|superintendent|pc)\.? \p{L}/iu;
/** Words that stand at the head of agenda items, in the form of a name. */
const noNames =
  /\b(?:action|actions|agenda|agreed|any other business|aob|apologies|arising|closed|communications|correspondence|date|declarations?|discussion|exclusion|introductions?|interests?|location|matters|meeting|minutes|next|nil|none|opened|previous|programme|quorate|quorum|questions|reports?|resolved|time|updates?|vacancy|vacant|venue|webcast|welcome)\b/i;

/** True where "Mr", "Cllr" or the like stands before a name. */
export function isTitled(text: string): boolean {
  return titled.test(text);
}

/** True for words of an agenda, which are nobody's name. */
export function isOfAgenda(text: string): boolean {
  return noNames.test(text);
}

/** The name of a person as a list has it; undefined for words that are something else. `small`: as `plausibleName` has it. */
export function listedName(text: string, small: boolean, roster: readonly Member[]): string | undefined {
  // An "A" before a surname is no small word.
  const initialled = text.replace(/(?<=^|[ .])A(?=[. ]? ?\p{Lu})/gu, "Ä");
  const name = plausibleName(initialled, small)?.replaceAll("Ä", "A");
  if (name === undefined || roleMarker(name) !== undefined) return undefined;
  if (isTitled(name) || isShouted(name)) return name;
  return isOfAgenda(name) || isListedAgency(name, roster) ? undefined : name;
}

/** True for a name that can be nothing else: with a title, or of several words that are neither a job nor an agency. */
export function isFullName(text: string, roster: readonly Member[]): boolean {
  const name = listedName(text, false, roster);
  return name !== undefined && (isTitled(name) || (name.includes(" ") && !isJob(name)));
}

/** "ANN ASH", which could else be two abbreviations. */
function isShouted(name: string): boolean {
  return (
    /^\p{Lu}{2,}(?: \p{Lu}{3,}){1,2}$/u.test(name) &&
    name.split(" ").every((word) => /[AEIOUY]/.test(word)) &&
    !isOfAgenda(name)
  );
}
