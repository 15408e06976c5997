import type { Db } from "mongodb";
import { handOverDraft, handOverItem } from "../hand-over-item.js";
import { actionItemCollection, itemOnly, toActionItem } from "./action-item-document.js";
import { keysFollowing } from "./action-item-keys.js";
import { draftCollection, toDraft } from "./drafts.js";
import type { MemberDocument } from "./member-document.js";
import { wholeBatch } from "./whole-batch.js";

/**
 * What one membership owes, answered, asked for or may undo becomes another's, on the same committee: both turned out to be one
 * person's. The items do not count as assigned anew and get no history line, for nobody changed anything.
 */
export async function handOverItems(db: Db, from: MemberDocument, to: MemberDocument): Promise<void> {
  const items = actionItemCollection(db);
  const { tenant, committee } = to;
  // Whoever changes an item in between wins the revision; it is read again until none is left.
  for (;;) {
    const theirs = await items
      .find(
        // What has ended asks nothing of anybody, but whoever ended it, or logged it, may undo that.
        { tenant, committee, $or: [{ outstanding: true }, { "changedBy.by": from._id }] },
        { ...wholeBatch, projection: itemOnly },
      )
      .toArray();
    const writes = theirs.flatMap((document) => {
      const handed = handOverItem(toActionItem(document), from._id, to._id);
      if (handed === undefined) return [];
      const fields = Object.entries({ ...handed, ...keysFollowing(committee, handed) });
      const present = fields.filter(([, value]) => value !== undefined);
      return [
        {
          updateOne: {
            filter: { _id: document._id, revision: document.revision },
            update: { $set: Object.fromEntries(present), $inc: { revision: 1 } },
          },
        },
      ];
    });
    if (writes.length === 0) return;
    await items.bulkWrite(writes, { ordered: false });
  }
}

/** What one membership has typed, or is named in, and waits for an answer becomes the other's, likewise. */
export async function handOverDrafts(db: Db, from: MemberDocument, to: MemberDocument): Promise<void> {
  const drafts = draftCollection(db);
  const { tenant, committee } = to;
  for (;;) {
    const waiting = await drafts.find({ tenant, committee, "state.kind": "waiting" }, wholeBatch).toArray();
    const writes = waiting.flatMap((document) => {
      const handed = handOverDraft(toDraft(document), from._id, to._id);
      if (handed === undefined) return [];
      const filter = { _id: document._id, revision: document.revision };
      return [{ updateOne: { filter, update: { $set: handed, $inc: { revision: 1 } } } }];
    });
    if (writes.length === 0) return;
    await drafts.bulkWrite(writes, { ordered: false });
  }
}
