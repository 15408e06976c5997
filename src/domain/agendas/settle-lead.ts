import { matchMember } from "../committees/match-member.js";
import type { Member } from "../committees/member.js";
import type { Lead } from "./agenda.js";

/** So many are offered where several answer to a name. */
const mostOffered = 4;

/**
 * Who leads an item, as somebody typed it: the member who answers to it, with or without what they are ("Tom Ashdown, Treasurer"), else
 * the words themselves. `among`: those who answer to it, where they are several.
 */
export function settleLead(typed: string, roster: readonly Member[]): { lead: Lead; among: readonly Member[] } {
  const name = typed.trim();
  const [first = name] = name.split(/ ?[,(]/);
  for (const said of [name, first]) {
    const match = matchMember(said, roster);
    if (match.kind === "one") return { lead: { kind: "member", member: match.member.id }, among: [] };
    if (match.kind === "several") return { lead: { kind: "typed", name }, among: match.members.slice(0, mostOffered) };
  }
  return { lead: { kind: "typed", name }, among: [] };
}
