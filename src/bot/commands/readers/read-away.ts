import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { readAbsence } from "../../../domain/committees/read-absence.js";
import type { Command } from "../command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { readPerson } from "./read-person.js";

const leave = "(?:annual |sick |maternity |paternity |parental |study |carer['’]?s |long )?leave";
const gone = `(?:away|on ${leave}|out of (?:the )?office|ooo|on (?:my |her |his |their )?holidays?|on vacation|off sick|off work|absent)`;
/** Said only of oneself or another by name: alone they may mean anything. */
const alsoGone = `(?:${gone}|off|out|not (?:here|in|around|available|at work)|unavailable)`;
const now = "(?: now| currently| already| also| going to be)?";
const after = "(?:(?:\\s*[:,–—-]\\s*| )(?<when>.+))?";
const selfForms = formsOf(
  `(?:(?:set|mark|note|put|show)(?: me)?(?: (?:as|down as))? )?${gone}${after}`,
  `(?:i am|i['’]?m|i will be|i['’]?ll be|i shall be)${now} ${alsoGone}${after}`,
  `my (?:annual )?leave(?: is| starts| runs|:)? (?<when>.+)`,
  "(?:annual|sick|maternity|paternity|parental|study) leave:? (?<when>.+)",
  `(?:i am|i['’]?m|i will be|i['’]?ll be) (?<when>back(?: again)?(?: on| at work on)? .+)`,
);
const otherForms = formsOf(
  `(?<who>.{1,60}?)(?: is|['’]s| will be)${now} ${alsoGone}${after}`,
  `(?:set|mark|note|put|show) (?<who>.{1,60}?) (?:as|down as) ${gone}${after}`,
  `(?<who>.{1,60}?)(?: is|['’]s| will be) (?<when>back(?: again)?(?: on| at work on)? .+)`,
);

const why =
  /\s*(?:\([^()]{1,60}\)|,? (?:because|since|as) .{3,80}|, (?:on )?(?:holiday|annual leave|leave|sick leave))$/i;
const moreThanAYear = /,? (?:for )?more than a year$/i;

/** "Away until 14 April", "I'm on leave next week", "Sarah is away from 3 to 14 April". */
export const readAway: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const { when } of selfForms(spoken.text)) {
    const read = away({ kind: "me" }, when, spoken, setting);
    if (read !== undefined) return read;
  }
  for (const { who, when } of otherForms(spoken.text)) {
    const whose = who === undefined ? undefined : readPerson(who, spoken, setting);
    const read = whose && away(whose, when, spoken, setting);
    if (read !== undefined) return read;
  }
  return undefined;
};

/**
 * A time that can't be read is asked about only where the words lead one to expect it; of somebody else with their name, as without it
 * the answer would be the writer's own leave.
 */
function away(whose: SaidOwner, said: string | undefined, { text }: Spoken, { today }: Setting): Command | undefined {
  if (said === undefined) {
    if (!/\b(?:away|leave|office|ooo|sick)$/i.test(text)) return undefined;
    if (whose.kind === "me") return { kind: "incomplete", row: "away", missing: "day" };
    return { kind: "away", whose, when: "", reading: { kind: "unclear", why: "unreadable" } };
  }
  const when = said.replace(moreThanAYear, "").replace(why, "").trim();
  const reading = readAbsence(when, today);
  const led = /^(?:until|till|from|between) (?!i\b|we\b|you\b|he\b|she\b|they\b|it\b)/i.test(when) && when.length <= 40;
  if (reading.kind === "unclear" && reading.why === "unreadable" && !led) return undefined;
  return { kind: "away", whose, when, reading, ...(moreThanAYear.test(said) ? { long: true } : {}) };
}

const places =
  "(?:,? (?:now|again|today|here|at work|at my desk|in the office|from (?:my |her |his |their )?(?:annual leave|sick leave|leave|holidays?|vacation)))*";
const selfBack = formsOf(
  `(?:(?:i am|i['’]?m|i have come|i['’]ve come)(?: now| already)? )?back${places}`,
  "i have returned|i['’]ve returned|i(?:['’]m| am) (?:not|no longer) away(?: any ?more| after all)?|not away(?: any ?more| after all)?|no longer away",
  "(?:cancel|end|delete|remove|forget) my (?:annual )?(?:leave|absence)",
);
const otherBack = formsOf(
  `(?<who>.{1,60}?)(?: is|['’]s)(?: now| already)? back${places}`,
  "(?<who>.{1,60}?) (?:has returned|is (?:not|no longer) away(?: any ?more| after all)?)",
  "(?:cancel|end|delete|remove) (?<who>.{1,60}?)['’]s? (?:annual )?(?:leave|absence)",
);

/** "I'm back", "Sarah is back". */
export const readBack: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand) return undefined;
  for (const _ of selfBack(spoken.text)) return { kind: "back", whose: { kind: "me" } };
  for (const { who } of otherBack(spoken.text)) {
    const whose = who === undefined ? undefined : readPerson(who, spoken, setting);
    if (whose !== undefined) return { kind: "back", whose };
  }
  return undefined;
};
