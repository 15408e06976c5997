import { distance } from "fastest-levenshtein";
import { type Member, present } from "./member.js";
import { initialsOf, type NameParts, namePartsOf, nameWords } from "./name-parts.js";

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
 * Finds who is meant by a full name in any order, a first name, a surname, a name with title ("Mr Ashley"), a name with an
 * initial ("Sarah M", "S Jones") or initials, among those who are on the committee. An agency in brackets after it is passed over. A whole name beats a part of one: "Sue Wynne" is one
 * person though there are two Sues, and "Sarah" is not Sarah-Jane while there is a Sarah.
 */
export function matchMember(typed: string, roster: readonly Member[]): MemberMatch {
  const name = typed.replace(/\([^()]*\)|[[\]()]/g, " ");
  const words = typed.length > longestName ? [] : nameWords(name);
  if (words.length === 0) return { kind: "none", near: [] };
  const members = present(roster);
  const split = words.flatMap((word) => word.split("-"));
  const capitals = isInitials(name);
  const rules: readonly ((member: Member) => boolean)[] = [
    (member) => sameWords(partsOf(member).split, split),
    (member) => capitals && hasInitials(member, name),
    (member) => words.every((word) => partsOf(member).words.includes(word)),
    (member) => split.every((word) => partsOf(member).split.includes(word)),
    (member) => isNameAndInitial(partsOf(member), words),
    (member) => words.length === 1 && hasInitials(member, name),
  ];
  for (const rule of rules) {
    const found = members.filter(rule);
    const [first, ...others] = found;
    if (first === undefined) continue;
    return others.length === 0 ? { kind: "one", member: first } : { kind: "several", members: found };
  }
  return { kind: "none", near: capitals ? [] : nearest(words, members) };
}

/** Kept beside each member, as one message asks about the same roster many times. */
const known = new WeakMap<Member, NameParts>();

function partsOf(member: Member): NameParts {
  const parts = known.get(member) ?? namePartsOf(member.name);
  known.set(member, parts);
  return parts;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && [...one].sort().join(" ") === [...other].sort().join(" ");
}

/** Capitals, with or without points: "WC", "M.T." */
function isInitials(typed: string): boolean {
  return /^\p{Lu}\.?(?: ?\p{Lu}\.?){1,3}$/u.test(typed.trim());
}

/** A board's own initials for somebody stand instead of the name's. */
function hasInitials(member: Member, typed: string): boolean {
  const wanted = typed.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  if (member.initials !== undefined) return member.initials.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase() === wanted;
  const { words, split } = partsOf(member);
  return words.length > 1 && (initialsOf(words) === wanted || initialsOf(split) === wanted || ends(words) === wanted);
}

/** First and last letter, where there are names between: Tracey Anne Burns is TB too. */
function ends(words: readonly string[]): string {
  return initialsOf([words[0] ?? "", words.at(-1) ?? ""]);
}

/** "Sarah M", "S Jones". */
function isNameAndInitial({ words }: NameParts, typed: readonly string[]): boolean {
  const [one, other] = typed;
  const [first, last] = [words[0], words.at(-1)];
  if (typed.length !== 2 || one === undefined || other === undefined || first === undefined || last === undefined)
    return false;
  if (other.length === 1) return one === first && last.startsWith(other);
  return one.length === 1 && other === last && first.startsWith(one);
}

/** Members whose name is a slip of the keyboard away, shares a word or begins alike; the closest first. */
function nearest(words: readonly string[], members: readonly Member[]): readonly Member[] {
  return members
    .map((member) => ({ member, off: farOff(words, partsOf(member).split) }))
    .filter(({ off }) => off <= 1)
    .sort((one, other) => one.off - other.off)
    .slice(0, mostNear)
    .map(({ member }) => member);
}

/** 0 for the same words, up to 1 for what is worth offering, more for what is not. */
function farOff(typed: readonly string[], name: readonly string[]): number {
  const offs = typed.map((word) => Math.min(...name.map((part) => wordOff(word, part))));
  const worst = Math.max(...offs);
  const best = Math.min(...offs);
  return worst <= 1 ? worst : best === 0 ? 1 : 2;
}

/** Half a point for one slip (two in a long word), and for the short form of a name: "Pete" for Peter. */
function wordOff(typed: string, part: string): number {
  if (typed === part) return 0;
  const shorter = Math.min(typed.length, part.length);
  if (shorter < 3) return 2;
  if (part.startsWith(typed) || typed.startsWith(part)) return 0.5;
  if (isSwapped(typed, part)) return 0.5;
  const letters = Math.abs(typed.length - part.length) > 2 ? 3 : distance(typed, part);
  return letters === 1 || (letters === 2 && shorter >= 7) ? 0.5 : 2;
}

/** Two neighbouring letters the wrong way round: "Sarha". */
function isSwapped(typed: string, part: string): boolean {
  if (typed.length !== part.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== part[index]);
  return typed[at] === part[at + 1] && typed[at + 1] === part[at] && typed.slice(at + 2) === part.slice(at + 2);
}
