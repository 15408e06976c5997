import type { Committee } from "../../domain/committees/committee.js";
import type { Member } from "../../domain/committees/member.js";
import type { Day } from "../../domain/days/day.js";
import type { MemberId } from "../../domain/ids.js";

/** The name to print for a member; "former member" where there is none any more. */
export type NameOf = (member: MemberId) => string;

/** One committee as a card sees it. */
export type Board = {
  committee: Committee;
  /** The committee's own today. */
  today: Day;
  nameOf: NameOf;
};

/** Who reads a card, and where. */
export type Reader = {
  /** What stands in a channel or group chat is for everybody in it. */
  place: "personal" | "channel" | "group-chat";
  /** The reader's own places on committees. Empty for somebody here, and for a card that is the same for everybody. */
  memberships: readonly Member[];
};

/** Looks names up in a roster, leavers included. */
export function namesOf(roster: readonly Member[]): NameOf {
  const names = new Map(roster.map((member) => [member.id, member.name]));
  return (member) => names.get(member) ?? "former member";
}
