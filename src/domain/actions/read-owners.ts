import { matchAgency } from "../committees/agency.js";
import { type MemberMatch, matchMember } from "../committees/match-member.js";
import { matchRole } from "../committees/match-role.js";
import { type Member, present } from "../committees/member.js";
import { namePartsOf } from "../committees/name-parts.js";
import type { SaidOwner } from "./said-action.js";
import { isNobody, isThing } from "./task-words.js";

/** Somebody who was mentioned: the text holds one sign for each, U+E000 for the first. */
export type MentionedPerson = { channelId: string; name: string };

/** Against whom names are read. */
export type OwnerSetting = { roster: readonly Member[]; mentions: readonly MentionedPerson[] };

/**
 * How surely a phrase names people: all on the roster, be it by name, role title or agency; some a slip of the keyboard away; some unknown,
 * and names by their form only.
 */
export type Sureness = "known" | "near" | "unknown";

export type ReadOwners = { owners: readonly SaidOwner[]; sure: Sureness };

/** Longer phrases and longer lists name nobody. */
const longestPhrase = 120;
const mostOwners = 8;

const between = /\s*(?:[,;/&+]|\b(?:and|with)\b)\s*/i;
const everybody =
  /^(?:all(?: of us| of you)?|everyone|everybody|(?:all |every |each )(?:the )?(?:(?:board|committee|group|panel|other) )?(?:members?|governors?|trustees?|councillors?|partners|partner agencies|agencies|colleagues)|(?:the )?(?:(?:board|committee) )?members|(?:the )?(?:governors|trustees)|(?:the )?(?:whole|full|entire) (?:board|committee|group))$/i;
const mentionSigns = /[\ue000-\uf8ff]/g;

/**
 * The people that the whole of a phrase names, in order; undefined when it is no list of people. `small`: it stands where
 * only people stand, so that a name on nobody's list may be in small letters ("pete").
 */
export function readOwners(phrase: string, setting: OwnerSetting, small = false): ReadOwners | undefined {
  if (phrase.length > longestPhrase || /^with\b/i.test(phrase)) return undefined;
  const whole = /[,;/&+]| and /i.test(phrase) ? phrase.replace(/^the /i, "").trim() : "";
  if (whole !== "" && (isAgency(whole, setting.roster) || isWholeTitle(whole, setting.roster)))
    return { owners: [{ kind: "typed", text: whole }], sure: "known" };
  const turned = /^\p{Lu}[\p{L}’'-]+, (?:\p{Lu}[\p{L}.’'-]*)(?: \p{Lu}[\p{L}.’'-]*)?$/u.test(phrase);
  if (turned && matchMember(phrase, setting.roster).kind === "one")
    return { owners: [{ kind: "typed", text: phrase }], sure: "known" };
  const spaced = phrase.replace(/^both (?=.+ (?:and|&) )/i, "").replace(mentionSigns, (sign) => `,${sign},`);
  const parts = spaced.split(between).filter((part) => part !== "");
  if (parts.length === 0 || parts.length > mostOwners) return undefined;
  const owners: SaidOwner[] = [];
  let sure: Sureness = "known";
  for (const part of parts) {
    const read = readOwner(part, setting, small);
    if (read === undefined) return undefined;
    owners.push(read.owner);
    if (read.sure === "unknown" || sure === "known") sure = read.sure;
  }
  return { owners, sure };
}

/** The text with every mention's sign replaced by the name that was mentioned. */
export function withMentionedNames(text: string, mentions: readonly MentionedPerson[]): string {
  return text.replace(mentionSigns, (sign) => mentioned(sign, mentions)?.name ?? "");
}

function mentioned(sign: string, mentions: readonly MentionedPerson[]): MentionedPerson | undefined {
  return mentions[sign.charCodeAt(0) - 0xe000];
}

function readOwner(
  part: string,
  setting: OwnerSetting,
  small: boolean,
): { owner: SaidOwner; sure: Sureness } | undefined {
  const { roster, mentions } = setting;
  if (/^[\ue000-\uf8ff]$/.test(part)) {
    const person = mentioned(part, mentions);
    return person && { owner: { kind: "mention", channelId: person.channelId, text: person.name }, sure: "known" };
  }
  const text = part.replace(/^@/, "").trim();
  if (/^(?:me|myself|i|i['’]m|i am)$/i.test(text)) return { owner: { kind: "me" }, sure: "known" };
  if (everybody.test(text)) return { owner: { kind: "everybody", text }, sure: "known" };
  const instead = replacing.exec(text)?.groups;
  if (instead?.name !== undefined && instead.before !== undefined) {
    const read = readOwner(instead.name, setting, small);
    return read?.owner.kind === "typed"
      ? { owner: { ...read.owner, inPlaceOf: instead.before }, sure: read.sure }
      : undefined;
  }
  const office = /^the (?<office>.+)$/i.exec(text)?.groups?.office;
  if (office !== undefined)
    return isOffice(office, roster) ? { owner: { kind: "typed", text: office }, sure: "known" } : undefined;
  const sure = surenessOf(text, roster, small);
  return sure && { owner: { kind: "typed", text }, sure };
}

/** "JH in replacement of PH", "Jason Hartley (in place of Pete Horne)". */
const replacing =
  /^(?<name>.{2,60}?) ?[([]? ?(?:in replacement of|in place of|replacing|instead of|in lieu of) (?<before>[^()[\]]{2,60})[)\]]?$/iu;

/** "Head of Waste and Streets" is one. */
function isWholeTitle(text: string, roster: readonly Member[]): boolean {
  const said = text.toLowerCase();
  return roster.some(({ roleTitle, leftAt }) => leftAt === undefined && roleTitle?.toLowerCase() === said);
}

function isAgency(text: string, roster: readonly Member[]): boolean {
  return matchAgency(text, roster).kind !== "none";
}

/** "The business manager", "the police": nobody's name has an article. */
function isOffice(text: string, roster: readonly Member[]): boolean {
  return text.length <= longestPhrase && (matchRole(text, present(roster)).length > 0 || isAgency(text, roster));
}

/** Kept beside each roster: a paper says the same few words where names may stand, over and over. */
const settled = new WeakMap<readonly Member[], Map<string, Sureness | "nobody">>();
const mostSettled = 20_000;

function surenessOf(said: string, roster: readonly Member[], small: boolean): Sureness | undefined {
  const kept = settled.get(roster) ?? new Map<string, Sureness | "nobody">();
  settled.set(roster, kept);
  const key = `${small} ${said}`;
  const before = kept.get(key);
  if (before !== undefined) return before === "nobody" ? undefined : before;
  const sure = judgedSureness(said, roster, small);
  if (kept.size >= mostSettled) kept.clear();
  kept.set(key, sure ?? "nobody");
  return sure;
}

function judgedSureness(said: string, roster: readonly Member[], small: boolean): Sureness | undefined {
  // "Sarah Jones (Police)"
  const text = said.replace(/ ?\([^()]*\)$/, "");
  const words = text.split(" ").filter((word) => word !== "");
  const [first] = words;
  if (first === undefined || words.length > 8 || text.length > 80 || /\d/.test(text)) return undefined;
  if (words.length > 2 && inSentences.test(text)) return undefined;
  // "It", "am" and "mark" in small letters are words, though somebody's initials or name be the same.
  if (words.length === 1 && isNobody(first) && !/^\p{Lu}/u.test(first)) return undefined;
  if (words.length === 1 && isThing(first) && !isFirstName(first, roster)) return undefined;
  const match = matchMember(text, roster);
  // "He" and "So" are no initials.
  if (words.length === 1 && isNobody(first) && !/^\p{Lu}+$/u.test(first) && isOnlyInitials(first, match))
    return undefined;
  if (match.kind !== "none" || isAgency(text, roster)) return "known";
  if (isInitials(text)) return "unknown";
  if (isNobody(first) || words.length > 5) return undefined;
  const isSmall = small && (words.length === 1 || match.near.length > 0) && words.every((word) => isSmallName(word));
  if (!isSmall && !words.every((word) => isNameWord(word))) return undefined;
  if (match.near.length > 0) return "near";
  return words.length <= 4 ? "unknown" : undefined;
}

/** Words of sentences that no name, role title or agency has in it. */
const inSentences =
  /(?:^| )(?:a|an|that|which|who|were|was|is|are|it|he|she|they|we|you|would|could|should|will|can|said|had|has|have|been|be|not|this|his|her|their|our|my|if|when|as|about|with|asked|agreed)(?= |$)/;

/** Whether those whom it means have it as their initials, and not in their names. */
function isOnlyInitials(word: string, match: MemberMatch): boolean {
  if (word.length > 4 || match.kind === "none") return false;
  const members = match.kind === "one" ? [match.member] : match.members;
  return members.every(({ name, initials }) => {
    const parts = namePartsOf(name);
    const isInitials = (initials ?? [...parts.initials].join(" "))
      .toLowerCase()
      .split(" ")
      .includes(word.toLowerCase());
    return isInitials && !parts.joined.has(word.toLowerCase());
  });
}

function isFirstName(word: string, roster: readonly Member[]): boolean {
  return roster.some(
    (member) => member.leftAt === undefined && namePartsOf(member.name).words[0] === word.toLowerCase(),
  );
}

/** "RW", "M.T." and not "TO": shouted words are no initials. */
function isInitials(text: string): boolean {
  return /^\p{Lu}\.?(?:\p{Lu}\.?){1,3}$/u.test(text) && !isNobody(text);
}

function isSmallName(word: string): boolean {
  return /^\p{Ll}[\p{Ll}'’-]{1,20}$/u.test(word);
}

function isNameWord(word: string): boolean {
  return /^(?:\p{Lu}[\p{L}'’.-]*|de|da|del|della|der|di|du|el|la|le|van|von|bin|ap|of)$/u.test(word);
}
