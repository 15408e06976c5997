import type { ActionItem } from "../../../src/domain/actions/action-item.js";
import type { Member } from "../../../src/domain/committees/member.js";
import type { Person } from "../../../src/domain/committees/person.js";
import type { Day } from "../../../src/domain/days/day.js";
import type { SlowBoard } from "./slow-model.js";

export function isThere({ leftAt }: Member): boolean {
  return leftAt === undefined;
}

export function isAwayOn({ away }: Person, d: Day): boolean {
  return away !== undefined && !(d < away.from) && d < away.until;
}

/** Since when a member owes an item. Absent: they don't. */
export function owesSince(item: ActionItem, member: Member): Date | undefined {
  const { owners } = item;
  if (owners.kind === "named") return owners.owners.find((owner) => owner.member === member.id)?.assignedAt;
  if (owners.answered.includes(member.id) || member.role === "observer") return undefined;
  const meant = owners.kind === "everybody" || member.agency?.toLowerCase() === owners.agency.toLowerCase();
  return meant ? owners.assignedAt : undefined;
}

/** Whether nobody can tell a member; `refusedAt`: when Teams refused them. */
export function reachOf(member: Member, board: SlowBoard, today: Day): "reached" | { refusedAt?: Date } {
  if (!isThere(member)) return {};
  const person = member.person === undefined ? undefined : board.people.get(member.person);
  if (person === undefined) return {};
  if (person.reach.kind === "unreachable") return { refusedAt: person.reach.since };
  if (person.channelId === undefined && person.conversation === undefined) return {};
  return !isAwayOn(person, today) || hasDeputy(member, board, today) ? "reached" : {};
}

/** Whether a deputy of theirs is there to be told. */
function hasDeputy(member: Member, { roster, people }: SlowBoard, today: Day): boolean {
  const deputy = roster.find((other) => other.id === member.deputy && other.id !== member.id && isThere(other));
  const person = deputy?.person === undefined ? undefined : people.get(deputy.person);
  return person !== undefined && person.reach.kind !== "unreachable" && !isAwayOn(person, today);
}
