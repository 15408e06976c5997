import type { Committee } from "../../domain/committees/committee.js";
import { type Member, present } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";
import { formerMember } from "./words/committees.js";

/** The name to print for a member; "former member" where there is none any more. */
export type NameOf = (member: MemberId) => string;

/** One committee as a card sees it. */
export type Board = {
  committee: Committee;
  /** The committee's own today. */
  today: Day;
  nameOf: NameOf;
};

/** Looks names up in a roster, leavers included. Of two of one name each is told by initials, role title or agency: "Jo Finch (JF2)". */
export function namesOf(roster: readonly Member[]): NameOf {
  const names = new Map(roster.map((member) => [member.id, member.name]));
  const here = present(roster);
  const counts = new Map<string, number>();
  for (const { name } of here) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const member of here)
    if (counts.get(member.name) !== 1) names.set(member.id, `${member.name}${apart(member, here)}`);
  return (member) => names.get(member) ?? formerMember;
}

/** What a member has and no namesake of theirs. */
function apart(member: Member, roster: readonly Member[]): string {
  const others = roster.filter(({ id, name }) => id !== member.id && name === member.name);
  const own = (["initials", "roleTitle", "agency"] as const).find(
    (part) => member[part] !== undefined && others.every((other) => other[part] !== member[part]),
  );
  return own === undefined ? "" : ` (${member[own]})`;
}
