import type { Db } from "mongodb";
import type { HandledTurns, SentCard } from "../handled-turns.js";
import type { TenantScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";

type HandledTurnDocument = {
  /** Tenant and key: every look at a turn is by `_id` alone. */
  _id: string;
  holder: string;
  /** When it was claimed last, by the system's clock; the TTL index counts from here. */
  claimedAt: Date;
  /** Absent once done, so that no claim can match it. */
  leaseUntil?: Date;
  done?: true;
  reply?: SentCard;
};

/** A lease that ended before any other: the turn is free. */
const longAgo = new Date(0);

/** Turns that came in, each handled once. */
export function mongoHandledTurns(db: Db): HandledTurns {
  const turns = db.collection<HandledTurnDocument>("handledTurns");
  return {
    async claim(scope, key, holder, now, leaseUntil) {
      const _id = idOf(scope, key);
      try {
        // A turn that is held or done does not match; the upsert then runs into its _id.
        await turns.updateOne(
          { _id, leaseUntil: { $lte: now } },
          { $set: { holder, claimedAt: now, leaseUntil } },
          { upsert: true },
        );
        return "mine";
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const turn = await turns.findOne({ _id }, { projection: { done: 1 } });
        return turn?.done === true ? "done" : "held";
      }
    },
    async settle(scope, key, reply) {
      await turns.updateOne(
        { _id: idOf(scope, key) },
        { $set: { done: true, ...(reply !== undefined && { reply }) }, $unset: { leaseUntil: "" } },
      );
    },
    async release(scope, key, holder) {
      // A done turn has no lease to give back.
      await turns.updateOne(
        { _id: idOf(scope, key), holder, leaseUntil: { $exists: true } },
        { $set: { leaseUntil: longAgo } },
      );
    },
    async findReply(scope, key) {
      const turn = await turns.findOne({ _id: idOf(scope, key) }, { projection: { reply: 1 } });
      return turn?.reply;
    },
  };
}

function idOf(scope: TenantScope, key: string): string {
  return `${scope.tenant}/${key}`;
}
