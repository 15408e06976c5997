import { type ActionItem, dueOn } from "../actions/action-item.js";
import { isOwnedBy } from "../actions/owners.js";
import type { Member } from "../committees/member.js";
import type { Day } from "../days/day.js";
import { dayAt, type Zone } from "../days/zone.js";
import type { NoticeLine } from "./notice.js";

/** When the due day came to be what it is. */
export function dueSetAt(item: Pick<ActionItem, "loggedAt" | "dueSetAt">): Date {
  return item.dueSetAt ?? item.loggedAt;
}

/** Whether the other day that a line told of was taken back: the day is the one from before it. */
export function isDayTakenBack({ stage, dueOn: told, at }: NoticeLine, item: ActionItem): boolean {
  return stage === "changed" && told !== dueOn(item.due) && dueSetAt(item) < at;
}

type Owing = Pick<Member, "id" | "agency" | "agencyAliases" | "role">;

/**
 * When this member came to owe it. Absent: they don't. Somebody who has answered an item of everybody's or of an agency's owes it no
 * longer, and observers, who change nothing, never owe those.
 */
export function assignedAt(item: Pick<ActionItem, "owners">, member: Owing): Date | undefined {
  if (!isOwnedBy(item, member)) return undefined;
  switch (item.owners.kind) {
    case "named":
      return item.owners.owners.find((owner) => owner.member === member.id)?.assignedAt;
    case "everybody":
    case "agency":
      return member.role === "observer" ? undefined : item.owners.assignedAt;
  }
}

/**
 * The day on which this member came to owe it or its due day was last set, whichever is later: what was to be said before that day is not
 * made up for. Absent: they don't owe it.
 */
export function standsSince(
  item: Pick<ActionItem, "owners" | "loggedAt" | "dueSetAt">,
  member: Owing,
  zone: Zone,
): Day | undefined {
  const since = assignedAt(item, member);
  const set = dueSetAt(item);
  return since && dayAt(since > set ? since : set, zone);
}

/** Whether it was this member's own doing that they owe it: then it is no news to them. */
export function assignedItThemself(item: Pick<ActionItem, "owners" | "loggedBy" | "loggedAt">, member: Owing): boolean {
  return item.loggedBy === member.id && assignedAt(item, member)?.getTime() === item.loggedAt.getTime();
}
