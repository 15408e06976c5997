import type { Db } from "mongodb";
import type { PaperUnderway, Readings } from "../readings.js";

type ReadingDocument = Omit<PaperUnderway, "id"> & { _id: PaperUnderway["id"]; begunAt: Date };

/** Papers that are being read, a small document each while it lasts. */
export function mongoReadings(db: Db): Readings {
  const readings = db.collection<ReadingDocument>("readings");
  return {
    async begin({ id, ...reading }, now) {
      await readings.updateOne({ _id: id }, { $set: { ...reading, begunAt: now } }, { upsert: true });
    },
    async end({ tenant }, id) {
      await readings.deleteOne({ _id: id, tenant });
    },
    async takeAbandoned(_scope, before) {
      const found = await readings.findOneAndDelete({ begunAt: { $lt: before } }, { sort: { begunAt: 1 } });
      if (found === null) return undefined;
      const { _id, begunAt: _begun, ...reading } = found;
      return { ...reading, id: _id };
    },
  };
}
