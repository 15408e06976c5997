import { distance } from "fastest-levenshtein";
import { type Member, present } from "./member.js";

/** Who a typed name means. A typing error is offered in `near` and never taken for granted. */
export type MemberMatch =
  | { kind: "one"; member: Member }
  | { kind: "several"; members: readonly Member[] }
  | { kind: "none"; near: readonly Member[] };

/**
 * Finds who is meant by a full name in any order, a first name, a surname, a name with title ("Mr Ashley") or initials, among
 * those who are on the committee. A whole name beats a part of one: "Sue Wynne" is one person though there are two Sues.
 */
export function matchMember(typed: string, roster: readonly Member[]): MemberMatch {
  const members = present(roster);
  const words = nameWords(typed);
  if (words.length === 0) return { kind: "none", near: [] };
  const rules: readonly ((member: Member) => boolean)[] = [
    (member) => sameWords(nameWords(member.name), words),
    (member) => words.length === 1 && isInitials(typed) && hasInitials(member, words.join("")),
    (member) => words.every((word) => nameWords(member.name).includes(word)),
    (member) => isFirstNameAndInitial(nameWords(member.name), words),
    (member) => words.length === 1 && hasInitials(member, words.join("")),
  ];
  for (const rule of rules) {
    const found = members.filter(rule);
    const [first, ...others] = found;
    if (first === undefined) continue;
    return others.length === 0 ? { kind: "one", member: first } : { kind: "several", members: found };
  }
  return { kind: "none", near: nearest(words, members) };
}

/** A name's initials, as a board writes them: the first letter of each word, hyphened names as one. */
export function initialsOf(name: string): string {
  return nameWords(name)
    .map((word) => word[0] ?? "")
    .join("")
    .toUpperCase();
}

const titles = new Set(
  "mr mrs ms miss mx dr prof professor cllr councillor sir dame lord lady rev revd father canon".split(" "),
);

function nameWords(name: string): readonly string[] {
  const words = name
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[^\p{Letter}\p{Number}'-]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
  const untitled = words.filter((word) => !titles.has(word));
  return untitled.length === 0 ? words : untitled;
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join(" ") === [...other].sort().join(" ");
}

/** Capitals, with or without points: "WC", "M.T." */
function isInitials(typed: string): boolean {
  return /^\p{Lu}\.?(?:\p{Lu}\.?){1,3}$/u.test(typed.trim());
}

function hasInitials(member: Member, typed: string): boolean {
  const wanted = typed.replace(/\W/g, "").toUpperCase();
  const hyphened = initialsOf(member.name.replaceAll("-", " "));
  return member.initials === undefined
    ? initialsOf(member.name) === wanted || hyphened === wanted
    : member.initials.toUpperCase() === wanted;
}

/** "Sarah M". */
function isFirstNameAndInitial(name: readonly string[], words: readonly string[]): boolean {
  const [first, initial] = words;
  return (
    words.length === 2 && initial?.length === 1 && name[0] === first && (name.at(-1)?.startsWith(initial) ?? false)
  );
}

/** Members whose name is a slip of the keyboard away, or shares a word; the closest first, at most three. */
function nearest(words: readonly string[], members: readonly Member[]): readonly Member[] {
  return members
    .map((member) => ({ member, off: farOff(words, nameWords(member.name)) }))
    .filter(({ off }) => off <= 1)
    .sort((one, other) => one.off - other.off)
    .slice(0, 3)
    .map(({ member }) => member);
}

/** 0 for the same words, up to 1 for what is worth offering, more for what is not. */
function farOff(typed: readonly string[], name: readonly string[]): number {
  const offs = typed.map((word) => Math.min(...name.map((part) => wordOff(word, part))));
  const worst = Math.max(...offs);
  const best = Math.min(...offs);
  return worst <= 1 ? worst : best === 0 ? 1 : 2;
}

function wordOff(typed: string, part: string): number {
  if (typed === part) return 0;
  if (Math.min(typed.length, part.length) < 3) return 2;
  const letters = distance(typed, part);
  return letters === 1 || (letters === 2 && Math.min(typed.length, part.length) >= 7) ? 0.5 : 2;
}
