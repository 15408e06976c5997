import type { Member } from "./member.js";
import type { NameParts } from "./name-parts.js";
import { isShortName } from "./short-names.js";
import { isTypingSlip } from "./typing-slip.js";

/** Members whose name is a slip of the keyboard away, shares a word or begins alike; the closest first. */
export function nearNames(
  typed: readonly string[],
  members: readonly Member[],
  partsOf: (member: Member) => NameParts,
): readonly Member[] {
  return members
    .map((member) => ({ member, off: farOff(typed, partsOf(member).split) }))
    .filter(({ off }) => off <= 1)
    .sort((one, other) => one.off - other.off)
    .map(({ member }) => member);
}

/** 0 for the same words, up to 1 for what is worth offering, more for what is not. */
function farOff(typed: readonly string[], name: readonly string[]): number {
  const offs = typed.map((word) => Math.min(...name.map((part) => wordOff(word, part))));
  const worst = Math.max(...offs);
  const best = Math.min(...offs);
  return worst <= 1 ? worst : best === 0 ? 1 : 2;
}

/** Half a point for a slip, and for the short form of a name: "Pete" for Peter, "Bob" for Robert. */
function wordOff(typed: string, part: string): number {
  if (typed === part) return 0;
  if (isShortName(typed, part)) return 0.5;
  if (Math.min(typed.length, part.length) < 3) return 2;
  return part.startsWith(typed) || typed.startsWith(part) || isTypingSlip(typed, part) ? 0.5 : 2;
}
