import type { Db } from "mongodb";
import { type Allowances, spenderKey } from "../allowances.js";
import { isDuplicateKey } from "./duplicate-key.js";

type AllowanceDocument = {
  /** Tenant, and person or conversation: every look at a window is by `_id` alone. */
  _id: string;
  tenant: string;
  /** How much in this window; when it began, by the board's clock. */
  spent: number;
  begunAt: Date;
  /** When it was counted in last, by the database's own clock; the TTL index counts from here. */
  countedAt: Date;
};

/**
 * The windows of counting, a document each. The writes don't wait for a majority: where one is lost with its server,
 * somebody may do a little more.
 */
export function mongoAllowances(db: Db): Allowances {
  const allowances = db.collection<AllowanceDocument>("changeAllowances", { writeConcern: { w: 1 } });
  return {
    async spend(of, whose, count, { most, windowMs, now }) {
      const _id = spenderKey(of, whose);
      const over = new Date(now.getTime() - windowMs);
      const ends = (begunAt: Date) => ({ until: new Date(begunAt.getTime() + windowMs) });
      if (count > most) {
        const running = await allowances.findOne({ _id, begunAt: { $gt: over } });
        return ends(running?.begunAt ?? now);
      }
      const $currentDate = { countedAt: true } as const;
      for (;;) {
        const { matchedCount } = await allowances.updateOne(
          { _id, begunAt: { $gt: over }, spent: { $lte: most - count } },
          { $inc: { spent: count }, $currentDate },
        );
        if (matchedCount === 1) return "spent";
        try {
          // A window that still runs does not match; the upsert then runs into its _id.
          await allowances.updateOne(
            { _id, begunAt: { $lte: over } },
            { $set: { tenant: whose.tenant, spent: count, begunAt: now }, $currentDate },
            { upsert: true },
          );
          return "spent";
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
        }
        const running = await allowances.findOne({ _id, begunAt: { $gt: over } });
        // Otherwise somebody else began this window between our two writes, and there may be room in it.
        if (running !== null && running.spent + count > most) return ends(running.begunAt);
      }
    },
    async forget(scope) {
      // One write each: the driver repeats these by itself after a failover.
      for (const of of ["changes", "requests"] as const) await allowances.deleteOne({ _id: spenderKey(of, scope) });
    },
  };
}
