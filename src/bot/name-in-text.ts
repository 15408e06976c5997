import { matchMember } from "../domain/committees/match-member.js";
import type { Member } from "../domain/committees/member.js";
import type { MemberId } from "../domain/ids.js";

/**
 * What may be typed for this member and means nobody else: the full name, else initials, else the role title. Undefined: nothing does,
 * or they have left.
 */
export function nameInText(id: MemberId, roster: readonly Member[]): string | undefined {
  const member = roster.find((one) => one.id === id);
  return [member?.name, member?.initials, member?.roleTitle].find((text) => {
    const match = text === undefined ? undefined : matchMember(text, roster);
    return match?.kind === "one" && match.member.id === id;
  });
}
