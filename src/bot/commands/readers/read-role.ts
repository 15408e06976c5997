import type { SaidOwner } from "../../../domain/actions/said-action.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import type { Role } from "../../../domain/committees/member.js";
import type { RoleCommand } from "../role-command.js";
import { longestCommand, type Row, type Setting } from "../rows/row.js";
import type { Spoken } from "../spoken.js";
import { formsOf } from "./forms.js";
import { readPerson } from "./read-person.js";

const chair = "chair(?:man|woman|person|lady)?";
const roleWord = `(?<word>(?:(?:vice|deputy|co)[- ]?)?${chair}s?|(?:board |committee )?(?:clerk|secretary|secretaries)s?|(?:ordinary |full |board |committee )?members?|advis[eo]rs?|observers?)`;
const of = "(?: (?:of|to|for|on) (?:the |this |our )?(?:board|committee|group|panel|team))?";
const role = `(?:(?:the|a|an|our|my|its) )?(?:new |acting |joint )?${roleWord}${of}`;
const who = "(?<who>.{1,100}?)";
const is = "(?: is| are| am|['’]s|['’]m|['’]re| will be|['’]ll be)(?: now| also)?";
const fromNow = "(?: now| from now on| from today| today)?";
const noMore = "(?: any ?more| any longer| now)";

const givenForms = formsOf(
  `${who}${is} ${role}${fromNow}`,
  `${who} (?:becomes|has become|is becoming|takes over as|is taking over as|takes on the role of) ${role}${fromNow}`,
  `(?:make|appoint|name|elect|set|promote)(?: down)? ${who}(?: as| to be| to)? ${role}${fromNow}`,
);
/** Only somebody whom the roster knows: "the chair is broken". */
const turnedForms = formsOf(`(?:the|our|my) (?:new |acting )?${roleWord}${of} is(?: now)? ${who}${fromNow}`);
const endedForms = formsOf(
  `${who}${is} no longer ${role}`,
  `${who}(?: is not|${is} not|n['’]t| isn['’]t| aren['’]t) ${role}${noMore}`,
  `${who} (?:stops|has stopped|is stopping) being ${role}`,
  `${who} (?:steps|has stepped|is stepping|stands|has stood|is standing|stepped|stood) down as ${role}`,
  `(?:remove|drop|relieve) ${who} (?:as|from being) ${role}`,
);
const ownEndForms = formsOf(
  `(?:i (?:want to |would like to |wish to )?|i['’]?d like to |i['’]?m |i am )?(?:step|stepping|stand|standing) down(?: as ${role})?${fromNow}`,
  `(?:i (?:want to |would like to |wish to )?|i['’]?d like to |i['’]?m |i am )?(?:resign|resigning) as ${role}${fromNow}`,
);

/** "Christine is chair", "make Tom and Ann observers", "Kirsty is no longer clerk", "step down as clerk". */
export const readRole: Row["read"] = (spoken, setting) => {
  const { text } = spoken;
  if (text.length > longestCommand || !/\b(?:chair|clerk|secretar|member|advis|observer|down\b)/i.test(text))
    return undefined;
  for (const { word } of ownEndForms(text)) return ended([{ kind: "me" }], word);
  for (const groups of endedForms(text)) {
    const whom = everyone(groups.who, spoken, setting);
    if (whom !== undefined && groups.word !== undefined) return ended(whom, groups.word);
  }
  for (const groups of givenForms(text)) {
    const whom = everyone(groups.who, spoken, setting);
    if (whom !== undefined && groups.word !== undefined) return given(whom, groups.word);
  }
  for (const groups of turnedForms(text)) {
    const whom = everyone(groups.who, spoken, setting);
    if (whom !== undefined && groups.word !== undefined) return given(whom, groups.word);
  }
  return undefined;
};

function given(whom: readonly SaidOwner[], word: string): RoleCommand {
  const title = titleOf(word);
  return { kind: "role", whom, role: roleOf(word), ...(title === undefined ? {} : { title }) };
}

function ended(whom: readonly SaidOwner[], word: string | undefined): RoleCommand {
  return { kind: "role", whom, role: "member", ...(word === undefined ? {} : { was: roleOf(word) }) };
}

function roleOf(word: string): Role {
  const said = word.toLowerCase();
  if (said.includes("chair")) return "chair";
  if (/clerk|secretar/.test(said)) return "clerk";
  if (said.startsWith("advis")) return "adviser";
  return said.startsWith("observer") ? "observer" : "member";
}

function titleOf(word: string): string | undefined {
  const said = word.toLowerCase();
  if (/^vice/.test(said)) return "Vice-Chair";
  if (/^deputy/.test(said)) return "Deputy Chair";
  return /^co[- ]?chair/.test(said) ? "Co-Chair" : undefined;
}

/** Each of "Tom, Ann and JH" must be a person. */
function everyone(said: string | undefined, spoken: Spoken, setting: Setting): readonly SaidOwner[] | undefined {
  const whole = said === undefined ? undefined : somebody(said, spoken, setting);
  if (whole !== undefined) return [whole];
  const parts = said?.split(/\s*(?:,(?: and)?|&|\/|\band\b)\s*/i) ?? [];
  if (parts.length > 20) return undefined;
  const people = parts.map((part) => somebody(part, spoken, setting));
  return people.length > 1 && people.every((one) => one !== undefined) ? people : undefined;
}

/** Mark and Will are names here, whatever else they mean elsewhere. */
function somebody(said: string, spoken: Spoken, setting: Setting): SaidOwner | undefined {
  const name = said.trim();
  const isKnown = /^\p{Lu}/u.test(name) && matchMember(name, setting.roster).kind === "one";
  return readPerson(name, spoken, setting) ?? (isKnown ? { kind: "typed", text: name } : undefined);
}
