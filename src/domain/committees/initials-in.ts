import { matchAgency } from "./agency.js";
import { isJobWord } from "./job-words.js";
import type { Member } from "./member.js";
import { namePartsOf, nameWords } from "./name-parts.js";

/**
 * The initials that stand first among what is said of somebody: two to four letters that agree with the name, or any capitals with more
 * to follow that are no agency's or post's.
 */
export function initialsIn(name: string, about: readonly string[], roster: readonly Member[]): string | undefined {
  const [first = "", ...later] = about;
  const text = first.replace(/\./g, "").trim();
  if (!/^\p{L}{2,4}\d?$/u.test(text)) return undefined;
  if (namePartsOf(name).initials.has(text.toUpperCase().replace(/\d$/, ""))) return text.toUpperCase();
  const isOther = text !== text.toUpperCase() || isJobWord(text.toLowerCase()) || isKnownAgency(text, roster);
  return later.length === 0 || isOther ? undefined : text;
}

function isKnownAgency(text: string, roster: readonly Member[]): boolean {
  return /^(?:CCG|NHS)$/.test(text) || matchAgency(text, roster).kind !== "none";
}

/** "RoW" for Robin Wells: pieces of a name's words in their order, each with its capital, and maybe a number. */
export function isDrawnFrom(name: string, text: string): boolean {
  if (!/^(?:\p{Lu}\p{Ll}{0,3}){2,4}\d?$/u.test(text) || text.length > 8) return false;
  const pieces = text.match(/\p{Lu}\p{Ll}*/gu) ?? [];
  const words = nameWords(name).flatMap((word) => word.split("-"));
  let at = 0;
  return pieces.every((piece) => {
    while (at < words.length && words[at]?.startsWith(piece.toLowerCase()) === false) at += 1;
    at += 1;
    return at <= words.length;
  });
}
