import type { MemberId } from "../ids.js";
import { type MemberMatch, matchMember } from "./match-member.js";
import type { Member } from "./member.js";

/**
 * Whom somebody stands in for, as it is kept: the member's id, so that no name stays where they are forgotten; the words as typed where
 * these mean no member. Earlier versions kept the name only, which is read as typed words are.
 */
export type Replaced = string;

/** The member whose id it is. Undefined: it is words. */
export function replacedMember(replaced: Replaced): MemberId | undefined {
  return /^m_[\w-]{1,60}$/.test(replaced) ? (replaced as MemberId) : undefined;
}

/** What to print of it. */
export function replacedName(replaced: Replaced, nameOf: (member: MemberId) => string): string {
  const member = replacedMember(replaced);
  return member === undefined ? replaced : nameOf(member);
}

/** Who is replaced: also somebody who has left, as that is when they are. */
export function matchReplaced(said: Replaced, roster: readonly Member[]): MemberMatch {
  const known = roster.find(({ id }) => id === said);
  if (known !== undefined) return { kind: "one", member: known };
  const here = matchMember(said, roster);
  if (here.kind !== "none") return here;
  return matchMember(
    said,
    roster.map(({ leftAt: _leftAt, ...member }) => member),
  );
}
