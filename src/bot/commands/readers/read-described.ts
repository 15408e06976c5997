import { agencyKey, matchAgency } from "../../../domain/committees/agency.js";
import { isOfAgency } from "../../../domain/committees/agency-names.js";
import { isAgency } from "../../../domain/committees/is-agency.js";
import { matchMember } from "../../../domain/committees/match-member.js";
import { type Member, present } from "../../../domain/committees/member.js";
import { namePartsOf } from "../../../domain/committees/name-parts.js";
import { plausibleName } from "../../../domain/committees/plausible-name.js";
import { withNames } from "../../turn/heard.js";
import type { SaidFact } from "../members-command.js";
import { longestCommand, type Row } from "../rows/row.js";
import { formsOf } from "./forms.js";
import { readPerson } from "./read-person.js";

const facts: Readonly<Record<string, SaidFact>> = {
  initials: "initials",
  initial: "initials",
  name: "name",
  surname: "name",
  title: "roleTitle",
  post: "roleTitle",
  position: "roleTitle",
  job: "roleTitle",
  agency: "agency",
  organisation: "agency",
  organization: "agency",
  employer: "agency",
};
const fact =
  "(?:full |new |correct |role |job |married )?(?<fact>initials?|name|title|post|position|job|agency|organi[sz]ation|employer)";
const is = "(?: is| are| should be| should read| =|:)(?: now)? ";
const described = formsOf(
  `(?:(?<mine>my)|(?<whom>.+?)['’]s?) ${fact}${is}(?<value>.+?)(?: now)?`,
  `the ${fact} (?:of|for) (?<whom>.+?)${is}(?<value>.+?)(?: now)?`,
  `(?:change|set|correct|update|amend|make) (?:(?<mine>my)|(?<whom>.+?)['’]s?) ${fact} (?:to |as )?(?<value>.+)`,
);
const renamed = formsOf(
  "rename (?<whom>.+?) (?:to|as) (?<value>.+)",
  "(?<whom>.+?) (?:is|['’]s) (?:now )(?:called |known as |named )?(?<value>.+)",
  "(?<whom>.+?) (?:is|['’]s) (?:called |known as |named )?(?<value>.+?) (?:now|these days|since (?:the|her|his) wedding)",
);
/** A closing "now" may have been taken for courtesy: who keeps a name of theirs has another besides. */
const newSurname = formsOf("(?<whom>.+?) (?:is|['’]s) (?<value>.+)");
const from = formsOf(
  "(?<whom>.+?)(?: is|['’]s) (?:now |here )?(?:from|representing|here for) (?:the )?(?<value>.+?)(?: now)?",
  "(?<whom>.+?) (?:now )?(?:represents|works for|works at|sits for|comes from|belongs to|has moved to|is employed by) (?:the )?(?<value>.+?)(?: now)?",
);

/** "Pete's initials are PH", "rename Pete to Pete Horner-Smith", "Sue is from CCG". */
export const readDescribed: Row["read"] = (spoken, setting) => {
  const { text, mentions } = spoken;
  if (text.length > longestCommand) return undefined;
  const person = (whom = "", mine?: string) =>
    mine === undefined ? readPerson(whom, spoken, setting) : ({ kind: "me" } as const);
  const plain = (value = "") => withNames(value, mentions).trim();
  for (const { whom, mine, fact: said = "", value } of described(text)) {
    const of = person(whom, mine);
    const known = facts[said.toLowerCase()];
    if (of === undefined || known === undefined || !isValue(known, plain(value))) continue;
    return { kind: "describe-member", whom: of, fact: known, value: plain(value) };
  }
  for (const { whom, value } of renamed(text)) {
    const of = person(whom);
    const name = plausibleName(plain(value), false);
    // "Pete is Sarah now" is a change of seats, not of names.
    if (of === undefined || of.kind === "me" || name === undefined || /[\ue000-\uf8ff]/.test(value ?? "")) continue;
    if (!name.includes(" ") || isSomebodyElse(of, name, setting.roster)) continue;
    return { kind: "describe-member", whom: of, fact: "name", value: name };
  }
  for (const { whom, value = "" } of newSurname(text)) {
    const of = person(whom);
    const name = plausibleName(value, false);
    if (of?.kind !== "typed" || name === undefined || !keepsName(of.text, name, setting.roster)) continue;
    return { kind: "describe-member", whom: of, fact: "name", value: name };
  }
  for (const { whom, value } of from(text)) {
    const of = person(whom);
    const agency = plain(value);
    if (of === undefined || agency.length > 100 || /\d/.test(agency)) continue;
    if (isAgency(agency, setting.roster)) return { kind: "describe-member", whom: of, fact: "agency", value: agency };
  }
  return undefined;
};

function isValue(of: SaidFact, value: string): boolean {
  if (value === "" || value.length > 120) return false;
  if (of === "name") return plausibleName(value, true) !== undefined;
  return of !== "initials" || /^(?:\p{L}[\p{L}\p{N}.'’-]?\.?){1,6}\p{N}?$/u.test(value);
}

function isSomebodyElse(of: { text?: string }, name: string, roster: readonly Member[]): boolean {
  const other = matchMember(name, roster);
  if (other.kind !== "one") return false;
  const own = matchMember(of.text ?? "", roster);
  return own.kind !== "one" || own.member.id !== other.member.id;
}

function keepsName(said: string, name: string, roster: readonly Member[]): boolean {
  const match = matchMember(said, roster);
  if (match.kind !== "one" || !name.includes(" ") || matchMember(name, roster).kind !== "none") return false;
  const [first = ""] = namePartsOf(match.member.name).words;
  return namePartsOf(name).words[0] === first;
}

const isNamed = formsOf(
  "(?<alias>.+?) (?:means|stands for|is short for|is another name for|is the same as|is an abbreviation (?:of|for)) (?:the )?(?<agency>.+)",
  "(?<agency>.+?) is (?:also |now also )?(?:known as|called|abbreviated (?:to|as)|referred to as) (?:the )?(?<alias>.+?)(?: too| as well)?",
  "call (?<agency>.+?) (?<alias>\\S+|[“\"'‘].+?[”\"'’]) (?:too|as well|also)",
  "(?:use |write )?(?<alias>.+?) (?:for|instead of) (?<agency>.+?) (?:too|as well|also)",
  "(?<alias>.+?) is (?:the )?(?<agency>.+)",
);
const newName = formsOf(
  "rename (?<agency>.+?) (?:to|as) (?<alias>.+)",
  "(?<agency>.+?) is (?:now )?called (?<alias>.+?) now",
);

/** "RMBC is Rotherham Council", "call Rotherham Council RMBC too". */
export const readAgencyName: Row["read"] = ({ text, mentions }, { roster }) => {
  if (text.length > longestCommand || mentions.length > 0) return undefined;
  for (const [forms, asName] of [
    [newName, true],
    [isNamed, false],
  ] as const) {
    for (const { agency = "", alias = "" } of forms(text)) {
      const [of, other] = [unquoted(agency), unquoted(alias)];
      if (![of, other].every((text) => isNameable(text, roster))) continue;
      if (isWritten(of, roster)) return named(of, other, asName);
      // What they are called here is said first then: "RMBC is Rotherham Council", where the roster has RMBC.
      if (!asName && isWritten(other, roster) && isAgency(of, roster)) return named(other, of, true);
    }
  }
  return undefined;
};

function named(agency: string, alias: string, asName: boolean): ReturnType<Row["read"]> {
  return { kind: "name-agency", agency, alias, ...(asName ? { asName: true as const } : {}) };
}

function unquoted(text: string): string {
  return text.replace(/^[“"'‘]|[”"'’]$/g, "").trim();
}

/** No question, no number and nobody's name. */
function isNameable(text: string, roster: readonly Member[]): boolean {
  if (text === "" || text.length > 100 || agencyKey(text) === "" || /^\d/.test(text)) return false;
  return !asks.test(text) && matchMember(text, roster).kind === "none";
}

const asks = /^(?:who|what|which|where|when|how|why|is|are|it|this|that|there|he|she|they|my|our)\b/i;

/** An agency by a name that it has here, and nobody's name. */
function isWritten(text: string, roster: readonly Member[]): boolean {
  const isOne = present(roster).some((member) => isOfAgency(member, text)) || matchAgency(text, roster).kind === "one";
  return isOne && matchMember(text, roster).kind === "none";
}

const linked = formsOf(
  "(?:link|connect|match|join) (?<whom>.+?) (?:to|with|and) @?(?<sign>[\\ue000-\\uf8ff])",
  "(?:link|connect|match|join) @?(?<sign>[\\ue000-\\uf8ff]) (?:to|with|and) (?<whom>.+)",
  "(?<whom>.+?)(?: is|['’]s| =)(?: also| the same(?: person)? as| on teams as| in teams)? @?(?<sign>[\\ue000-\\uf8ff])(?: on teams| in teams)?",
  "@?(?<sign>[\\ue000-\\uf8ff])(?: is|['’]s| =)(?: also| the same(?: person)? as)? (?<whom>.+)",
  "(?<whom>.+?)['’]s? (?:teams )?account is @?(?<sign>[\\ue000-\\uf8ff])",
);

/** "Pete Horner is @Peter H": whose account it is. */
export const readLink: Row["read"] = (spoken, setting) => {
  if (spoken.text.length > longestCommand || spoken.question) return undefined;
  for (const { whom = "", sign = "" } of linked(spoken.text)) {
    const mention = spoken.mentions[sign.charCodeAt(0) - 0xe000];
    const person = readPerson(whom, spoken, setting);
    if (mention === undefined || person?.kind !== "typed" || isOffice(whom)) continue;
    return {
      kind: "link-member",
      whom: person,
      to: { kind: "mention", channelId: mention.channelId, text: mention.name },
    };
  }
  return undefined;
};

/** "@Sam is chair" makes somebody chair. */
function isOffice(text: string): boolean {
  return /^(?:the |an? |our )?(?:acting |new |vice[- ]?|co-?|deputy |joint )*(?:chair(?:man|woman|person)?|clerk|secretary|members?|advis[eo]r|observer|deputy)\b/i.test(
    text,
  );
}
