import { type ActionItem, dueOn } from "../actions/action-item.js";
import { sameOwners } from "../actions/owners.js";
import type { Member } from "../committees/member.js";
import { assignedAt, dueSetAt } from "./due-set.js";
import { requestNews } from "./request-news.js";

/** What a change of an item is to one of its owners, and since when. */
export type OwnerNews = { since: Date } & (
  | { stage: "new" | "changed" }
  /** `request`: when it was made. */
  | { stage: "declined" | "replaced"; request: Date }
);

/**
 * What this change is to this member: they came to owe the item, also because it was opened again; its due day changed; what they had
 * asked for was declined, or another owner's request took its place. Absent: nothing. `before` is absent for an item that is new.
 */
export function ownerNews(item: ActionItem, before: ActionItem | undefined, member: Member): OwnerNews | undefined {
  const assigned = assignedAt(item, member);
  if (item.state.kind !== "open" || assigned === undefined) return undefined;
  if (before === undefined || assignedAt(before, member)?.getTime() !== assigned.getTime()) {
    return { stage: "new", since: assigned };
  }
  if (dueOn(before.due) !== dueOn(item.due)) return { stage: "changed", since: dueSetAt(item) };
  const news = requestNews(item, member);
  if (news === undefined || news.kind === "asked") return undefined;
  const { kind: stage, request, since } = news;
  const known = requestNews(before, member);
  return known?.kind === stage && known.since.getTime() === since.getTime() ? undefined : { stage, since, request };
}

/** Whether a change may be news to any owner, so that it is worth looking them up. */
export function isOwnersNews(item: ActionItem, before: ActionItem | undefined): boolean {
  if (item.state.kind !== "open") return false;
  if (before === undefined || before.state.kind !== "open") return true;
  if (!sameOwners(before.owners, item.owners) || dueOn(before.due) !== dueOn(item.due)) return true;
  if (item.declined !== undefined && item.declined.at.getTime() !== before.declined?.at.getTime()) return true;
  return item.request?.insteadOf !== undefined && item.request.at.getTime() !== before.request?.at.getTime();
}
