import type { Member } from "./member.js";

/**
 * Who is told in a member's place while they are away: somebody else on the same committee. Undefined: nobody was named, or either
 * has left, which ends it. Nobody stands in for a deputy: whose deputy is away too has none for as long.
 */
export function deputyOf(member: Member, roster: readonly Member[]): Member | undefined {
  if (member.deputy === undefined || member.deputy === member.id || member.leftAt !== undefined) return undefined;
  return roster.find(
    ({ id, committee, leftAt }) => id === member.deputy && committee === member.committee && leftAt === undefined,
  );
}
