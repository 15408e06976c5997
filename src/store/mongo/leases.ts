import type { Db } from "mongodb";
import type { LeaseState, Leases } from "../leases.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { isDuplicateKey } from "./duplicate-key.js";

/** `_id` is the lease's name. */
type LeaseDocument = { _id: string } & LeaseState;

const longAgo = new Date(0);

/** Named leases, a document each; asked every few seconds, so an $or does no harm here. */
export function mongoLeases(db: Db): Leases {
  const leases = db.collection<LeaseDocument>("leases");
  return {
    async find(_system, name) {
      const kept = await leases.findOne({ _id: name });
      if (kept === null) return undefined;
      const { _id, ...state } = kept;
      return state;
    },
    async hold(_system, name, holder, now, until) {
      try {
        await leases.updateOne(
          {
            _id: name,
            $and: [
              { $or: [{ holder }, { until: { $lte: now } }] },
              { $or: [{ wantedBy: holder }, { wantedUntil: { $lte: now } }] },
            ],
          },
          { $set: { holder, until, wantedBy: "", wantedUntil: longAgo } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async want(_system, name, holder, until) {
      // Two first askers at once: the second runs into the first one's document, and then finds it.
      await againWhenDuplicate(() =>
        leases.updateOne(
          { _id: name },
          { $set: { wantedBy: holder, wantedUntil: until }, $setOnInsert: { holder: "", until: longAgo } },
          { upsert: true },
        ),
      );
    },
    async release(_system, name, holder) {
      await leases.updateOne({ _id: name, holder }, { $set: { holder: "", until: longAgo } });
    },
  };
}
