import { matchRole, nearRole } from "./match-role.js";
import { type Member, present } from "./member.js";
import { type NameParts, namePartsOf, nameWords, wholeOf } from "./name-parts.js";
import { nearNames } from "./near-names.js";

/** Who a typed name means. A typing error is offered in `near` and never taken for granted. */
export type MemberMatch =
  | { kind: "one"; member: Member }
  | { kind: "several"; members: readonly Member[] }
  | { kind: "none"; near: readonly Member[] };

/** Longer texts are no names. */
const longestName = 80;
/** So many near names are offered at most. */
const mostNear = 3;

/**
 * Finds who is meant among those who are on the committee: by a full name in any order, a first name, a surname or half of one, a
 * name with title ("Mr Ashley"), a name with initials ("Sarah M", "S. Jones"), initials, a role title ("the business manager") or an
 * office ("chair"). An agency in brackets after it is passed over. A whole name beats a part of one, and any name beats a role title:
 * "Sue Wynne" is one person though there are two Sues, and "Sarah" is not Sarah-Jane while there is a Sarah.
 */
export function matchMember(typed: string, roster: readonly Member[]): MemberMatch {
  if (typed.length > longestName) return { kind: "none", near: [] };
  const board = boardOf(roster);
  const match = board.answers.get(typed) ?? findMember(typed, board);
  if (board.answers.size < mostAnswers) board.answers.set(typed, match);
  return match;
}

/** What is kept beside each roster: one message asks about many words of itself, and about the same ones again. */
type Board = {
  members: readonly Member[];
  /** In small letters all by which somebody may be called: words, words written as one, initials. */
  called: ReadonlySet<string>;
  answers: Map<string, MemberMatch>;
};

const boards = new WeakMap<readonly Member[], Board>();
const mostAnswers = 200;

function boardOf(roster: readonly Member[]): Board {
  const known = boards.get(roster);
  if (known !== undefined) return known;
  const members = present(roster);
  const board = { members, called: new Set(members.flatMap(callsOf)), answers: new Map() };
  boards.set(roster, board);
  return board;
}

function callsOf(member: Member): readonly string[] {
  const { words, split, joined, initials } = partsOf(member);
  const own = member.initials === undefined ? [] : [plainInitials(member.initials)];
  return [...words, ...split, ...joined, ...[...initials, ...own].map((letters) => letters.toLowerCase())];
}

function findMember(typed: string, { members, called }: Board): MemberMatch {
  const name = typed.replace(/\([^()]*\)|[[\]()]/g, " ");
  const words = nameWords(name);
  if (words.length === 0) return { kind: "none", near: [] };
  const capitals = isInitials(name);
  const initials = plainInitials(name);
  // Every rule needs a word that somebody is called by, and most phrases have none.
  const split = words.flatMap((word) => word.split("-"));
  const isCalled = [...words, ...split, split.join(""), initials.toLowerCase()].some((word) => called.has(word));
  for (const rule of isCalled ? nameRules(words, split, capitals, initials) : []) {
    const found = members.filter((member) => rule(partsOf(member), member));
    if (found.length > 0) return oneOf(found);
  }
  const inRole = matchRole(name, members);
  if (inRole.length > 0) return oneOf(inRole);
  let near: readonly Member[] | undefined;
  return {
    kind: "none",
    // Looked for when it is asked for, as it costs the most and what is no name at all is not offered any.
    get near() {
      near ??= [...new Set([...(capitals ? [] : nearNames(split, members, partsOf)), ...nearRole(name, members)])];
      return near.slice(0, mostNear);
    },
  };
}

function oneOf(found: readonly Member[]): MemberMatch {
  const [member, ...others] = found;
  return member !== undefined && others.length === 0 ? { kind: "one", member } : { kind: "several", members: found };
}

type NameRule = (parts: NameParts, member: Member) => boolean;

/** The surest first; whoever fits a rule leaves the later ones unasked. */
function nameRules(
  words: readonly string[],
  split: readonly string[],
  capitals: boolean,
  initials: string,
): readonly NameRule[] {
  const whole = wholeOf(split);
  const together = split.join("");
  const [first = "", ...later] = words;
  const turned = [...later, first];
  const initialled = isInitialled(words);
  return [
    (parts) => parts.whole === whole,
    (parts, member) => capitals && hasInitials(member, parts, initials),
    ({ words: whole }) => words.every((word) => whole.includes(word)),
    (parts) => split.every((word) => parts.split.includes(word)),
    (parts) => parts.joined.has(together),
    (parts) => initialled && (fits(parts.words, words) || fits(parts.words, turned)),
    (parts, member) => words.length === 1 && hasInitials(member, parts, initials),
    // "RW" where the board has RoW and RiW: either may be meant.
    (parts) => (capitals || words.length === 1) && parts.initials.has(initials),
  ];
}

/** Kept beside each member, as a roster is asked about many names. */
const known = new WeakMap<Member, NameParts>();

function partsOf(member: Member): NameParts {
  const parts = known.get(member) ?? namePartsOf(member.name);
  known.set(member, parts);
  return parts;
}

/** Capitals, with or without points: "WC", "M.T." */
function isInitials(typed: string): boolean {
  return /^\p{Lu}\.?(?: ?\p{Lu}\.?){1,3}$/u.test(typed.trim());
}

/** A board's own initials for somebody stand instead of the name's. */
function hasInitials({ initials }: Member, parts: NameParts, wanted: string): boolean {
  if (initials === undefined) return parts.initials.has(wanted);
  return plainInitials(initials) === wanted;
}

function plainInitials(typed: string): string {
  return typed.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

function isInitialled(words: readonly string[]): boolean {
  return words.some((word) => word.length === 1) && words.some((word) => word.length > 1);
}

/** "Sarah M", "S. A. Jones", "T Burns": from first name to surname, each whole or by its first letter, middle names left out at will. */
function fits(name: readonly string[], typed: readonly string[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  const [typedFirst, ...more] = typed;
  const typedLast = more.pop();
  if (first === undefined || last === undefined || typedFirst === undefined || typedLast === undefined) return false;
  if (name.length < 2 || !isSaid(first, typedFirst) || !isSaid(last, typedLast)) return false;
  let at = 1;
  return more.every((word) => {
    while (at < name.length - 1 && !isSaid(name[at] ?? "", word)) at += 1;
    at += 1;
    return at < name.length;
  });
}

function isSaid(word: string, typed: string): boolean {
  return typed.length === 1 ? word.startsWith(typed) : word === typed || word.split("-").includes(typed);
}
