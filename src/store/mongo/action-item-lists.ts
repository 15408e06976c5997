import type { Collection, Filter } from "mongodb";
import { type ActionItem, isOwnedBy } from "../../domain/actions/action-item.js";
import type { ActionItems, ItemFilter, Membership } from "../action-items.js";
import type { CommitteeScope } from "../scopes.js";
import { type ActionItemDocument, everybodyOn, itemOnly, toActionItem } from "./action-item-document.js";
import { wholeBatch } from "./whole-batch.js";

type Lists = Pick<
  ActionItems,
  "count" | "list" | "counts" | "findLastChangedBy" | "owedBy" | "assignedSince" | "dueAtMeetings"
>;

/** What is read over many items. Each is one walk along an index that ends with the page. */
export function mongoActionItemLists(items: Collection<ActionItemDocument>): Lists {
  const owned = async (filter: Filter<ActionItemDocument>): Promise<ActionItem[]> =>
    (await items.find(filter, { ...wholeBatch, projection: itemOnly }).toArray()).map(toActionItem);
  return {
    async list(scope, filter, { skip, limit }) {
      const wanted = listed(scope, filter);
      const found = await items
        .find(wanted, { projection: itemOnly })
        .sort({ sortDay: 1, number: 1 })
        .skip(skip)
        .limit(limit)
        .toArray();
      // A page that is not full ends the list: there is nothing to count.
      const ends = found.length < limit && (found.length > 0 || skip === 0);
      return {
        items: found.map(toActionItem),
        total: ends ? skip + found.length : await items.countDocuments(wanted),
      };
    },
    count: (scope, filter) => items.countDocuments(listed(scope, filter)),
    async counts({ tenant, committee }, today, weekEnd) {
      const open = { tenant, committee, open: true } as const;
      const [opened, overdue, dueThisWeek, awaitingBoard] = await Promise.all([
        items.countDocuments(open),
        items.countDocuments({ ...open, sortDay: { $lt: today } }),
        items.countDocuments({ ...open, sortDay: { $gte: today, $lte: weekEnd } }),
        items.countDocuments({ tenant, committee, awaitingBoard: true }),
      ]);
      return { outstanding: opened + awaitingBoard, overdue, dueThisWeek, awaitingBoard };
    },
    async findLastChangedBy({ tenant, committee }, by) {
      const document = await items.findOne(
        { tenant, committee, "undoable.by": by },
        { sort: { "undoable.at": -1 }, projection: itemOnly },
      );
      return document === null ? undefined : toActionItem(document);
    },
    async owedBy({ tenant }, members, until) {
      const ownerKeys = { $in: keysOf(members) };
      const found = await owned({ tenant, open: true, ownerKeys, dueOn: { $lte: until } });
      return found.filter((item) => mayOwe(members, item).some((member) => isOwnedBy(item, member.id)));
    },
    async assignedSince({ tenant }, members, since) {
      const found = await owned({
        tenant,
        open: true,
        ownerKeys: { $in: keysOf(members) },
        assignedAt: { $gte: since },
      });
      return found.filter((item) => mayOwe(members, item).some((member) => isAssignedSince(item, member, since)));
    },
    async dueAtMeetings({ tenant, committee }, afterNumber, limit) {
      const found = await items
        .find(
          { tenant, committee, open: true, "due.kind": "next-meeting", number: { $gt: afterNumber } },
          { ...wholeBatch, projection: itemOnly },
        )
        .sort({ number: 1 })
        .limit(limit)
        .toArray();
      return found.map(toActionItem);
    },
  };
}

function listed({ tenant, committee }: CommitteeScope, { dueBefore, ownedBy }: ItemFilter): Filter<ActionItemDocument> {
  // Of a member's, all stand in one index, the overdue too. Without a member each list has its own, and no other field is asked.
  return {
    tenant,
    committee,
    ...((dueBefore === undefined || ownedBy !== undefined) && { outstanding: true }),
    ...(dueBefore !== undefined && { open: true, sortDay: { $lt: dueBefore } }),
    ...(ownedBy !== undefined && {
      ownerKeys: { $in: [ownedBy, everybodyOn(committee)] },
      answered: { $ne: ownedBy },
    }),
  };
}

function keysOf(members: readonly Membership[]): string[] {
  return members.flatMap((member) => [member.id, everybodyOn(member.committee)]);
}

function mayOwe(members: readonly Membership[], item: ActionItem): readonly Membership[] {
  return members.filter((member) => member.committee === item.committee);
}

function isAssignedSince({ owners }: ActionItem, member: Membership, since: Date): boolean {
  switch (owners.kind) {
    case "named":
      return owners.owners.some((owner) => owner.member === member.id && owner.assignedAt >= since);
    case "everybody":
      return owners.assignedAt >= since && !owners.answered.includes(member.id);
  }
}
