import type { Db } from "mongodb";
import type { Leases } from "../leases.js";
import { againWhenDuplicate } from "./again-when-duplicate.js";
import { isDuplicateKey } from "./duplicate-key.js";

type LeaseDocument = {
  /** The lease's name. */
  _id: string;
  /** Empty when nobody holds it. */
  holder: string;
  until: Date;
  /** Who asked for it; empty when nobody did. */
  wantedBy: string;
  wantedUntil: Date;
};

const longAgo = new Date(0);

/** Named leases, a document each; asked every few seconds, so an $or does no harm here. */
export function mongoLeases(db: Db): Leases {
  const leases = db.collection<LeaseDocument>("leases");
  return {
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
