import type { Db } from "mongodb";
import type { ActionItem, Owners } from "../../domain/actions/action-item.js";
import type { MemberId } from "../../domain/ids.js";
import { actionItemCollection, everybodyOn, followingFromOwners, itemOnly } from "./action-item-document.js";
import type { MemberDocument } from "./members.js";
import { wholeBatch } from "./whole-batch.js";

/**
 * What one membership owes or answered becomes another's, on the same committee: both turned out to be one person's. The
 * items do not count as assigned anew and get no history line, for nobody changed anything.
 */
export async function handOverItems(db: Db, from: MemberDocument, to: MemberDocument): Promise<void> {
  const items = actionItemCollection(db);
  const { tenant, committee } = to;
  // Whoever changes an item in between wins the revision; it is read again until none is left.
  for (;;) {
    const theirs = await items
      .find(
        { tenant, committee, outstanding: true, ownerKeys: { $in: [from._id, everybodyOn(committee)] } },
        { ...wholeBatch, projection: itemOnly },
      )
      .toArray();
    const writes = theirs.flatMap(({ _id, revision, owners, undoable }) => {
      const handed = handedOver(owners, from._id, to._id);
      if (handed === owners) return [];
      const set = { owners: handed, ...followingFromOwners(committee, handed), ...undoing(undoable, from._id, to._id) };
      return [
        {
          updateOne: {
            filter: { _id, revision },
            update: {
              $set: Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)),
              $inc: { revision: 1 },
            },
          },
        },
      ];
    });
    if (writes.length === 0) return;
    await items.bulkWrite(writes, { ordered: false });
  }
}

function handedOver(owners: Owners, from: MemberId, to: MemberId): Owners {
  switch (owners.kind) {
    case "named": {
      if (!owners.owners.some((owner) => owner.member === from)) return owners;
      const handed = owners.owners.map((owner) => (owner.member === from ? { ...owner, member: to } : owner));
      const once = handed.filter((owner, at) => handed.findIndex((other) => other.member === owner.member) === at);
      return { ...owners, owners: once };
    }
    case "everybody":
      if (!owners.answered.includes(from)) return owners;
      return { ...owners, answered: [...new Set(owners.answered.map((member) => (member === from ? to : member)))] };
  }
}

/** Undoing must not bring back the membership that went. */
function undoing(
  undoable: ActionItem["undoable"],
  from: MemberId,
  to: MemberId,
): { undoable?: NonNullable<ActionItem["undoable"]> } {
  const before = undoable?.before;
  if (undoable === undefined || before === undefined || before === "logged" || before.owners === undefined) return {};
  return { undoable: { ...undoable, before: { ...before, owners: handedOver(before.owners, from, to) } } };
}
