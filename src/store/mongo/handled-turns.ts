import type { Db } from "mongodb";
import type { BeyondUndo, HandledTurns, KeptCard, SentCard } from "../handled-turns.js";
import type { TenantScope } from "../scopes.js";
import { isDuplicateKey } from "./duplicate-key.js";

type HandledTurnDocument = {
  /** Tenant and key: every look at a turn is by `_id` alone. */
  _id: string;
  tenant: string;
  holder: string;
  /** When it was claimed last, by the system's clock; the TTL index counts from here. */
  claimedAt: Date;
  /** Absent once done, so that no claim can match it. */
  leaseUntil?: Date;
  done?: true;
  reply?: KeptCard;
  beyond?: BeyondUndo;
};

const mostKept = 10;
const mostLookedAt = 100;
const mostInThread = 20;
const mostInHome = 500;

/** What keys of turns begin with, before their conversation. */
const kindsOfTurn = ["message", "press", "file"] as const;

/** A lease that ended before any other: the turn is free. */
const longAgo = new Date(0);

/**
 * Turns that came in, each handled once. Their writes don't wait for a majority, as every turn waits for two of them: where one
 * is lost with its server, a repeated turn runs again and finds its effects by their own keys.
 */
export function mongoHandledTurns(db: Db): HandledTurns {
  const turns = db.collection<HandledTurnDocument>("handledTurns", { writeConcern: { w: 1 } });
  return {
    async claim(scope, key, holder, now, leaseUntil) {
      const _id = idOf(scope, key);
      try {
        // A turn that is held or done does not match; the upsert then runs into its _id.
        const { upsertedCount } = await turns.updateOne(
          { _id, leaseUntil: { $lte: now } },
          { $set: { tenant: scope.tenant, holder, claimedAt: now, leaseUntil } },
          { upsert: true },
        );
        return upsertedCount === 1 ? "mine" : "again";
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const turn = await turns.findOne({ _id }, { projection: { done: 1 } });
        return turn?.done === true ? "done" : "held";
      }
    },
    async renew(scope, key, holder, leaseUntil) {
      await turns.updateOne({ _id: idOf(scope, key), holder, leaseUntil: { $exists: true } }, { $set: { leaseUntil } });
    },
    async settle(scope, key, reply, beyond) {
      await turns.updateOne(
        { _id: idOf(scope, key) },
        {
          $set: { done: true, ...(reply !== undefined && { reply }), ...(beyond !== undefined && { beyond }) },
          $unset: { leaseUntil: "" },
        },
      );
    },
    async release(scope, key, holder) {
      // A done turn has no lease to give back.
      await turns.updateOne(
        { _id: idOf(scope, key), holder, leaseUntil: { $exists: true } },
        { $set: { leaseUntil: longAgo } },
      );
    },
    async findKept({ tenant }, item) {
      const found = await turns
        .find({ tenant, "reply.item": item }, { projection: { _id: 0, reply: 1 } })
        .sort({ claimedAt: -1 })
        .limit(mostLookedAt)
        .toArray();
      // Every press on a card is a turn of its own, answered by that same card.
      const byMessage = new Map(found.flatMap(({ reply }) => (reply ? [[messageOf(reply), toSentCard(reply)]] : [])));
      return [...byMessage.values()].slice(0, mostKept);
    },
    async findInThread({ tenant }, conversation) {
      const found = await turns
        .find(
          { tenant, "reply.conversation": conversation, "reply.item": { $exists: true } },
          { projection: { _id: 0, "reply.item": 1 } },
        )
        .sort({ claimedAt: -1 })
        .limit(mostInThread)
        .toArray();
      return [...new Set(found.flatMap(({ reply }) => reply?.item ?? []))];
    },
    async findInHome({ tenant }, home) {
      // A thread's id follows a semicolon; "<" is the character after it.
      const threads = { $gte: `${home};`, $lt: `${home}<` };
      const found = await turns
        .find(
          {
            tenant,
            $or: [{ "reply.conversation": home }, { "reply.conversation": threads }],
            "reply.item": { $exists: true },
          },
          { projection: { _id: 0, "reply.item": 1 } },
        )
        .sort({ claimedAt: -1 })
        .limit(mostInHome)
        .toArray();
      return [...new Set(found.flatMap(({ reply }) => reply?.item ?? []))];
    },
    async findBeyondUndo({ tenant }, by) {
      const [last] = await turns
        .find({ tenant, "beyond.by": by }, { projection: { _id: 0, beyond: 1 } })
        .sort({ claimedAt: -1 })
        .limit(1)
        .toArray();
      return last?.beyond;
    },
    async forgetConversation(scope, conversation) {
      const ranges = kindsOfTurn.map((kind) => idOf(scope, `${kind}/${conversation}`));
      // "0" is the character after "/".
      for (const range of ranges) await turns.deleteMany({ _id: { $gte: `${range}/`, $lt: `${range}0` } });
    },
  };
}

function idOf(scope: TenantScope, key: string): string {
  return `${scope.tenant}/${key}`;
}

function messageOf({ conversation, activityId }: KeptCard): string {
  return `${conversation} ${activityId}`;
}

function toSentCard({ conversation, serviceUrl, activityId }: KeptCard): SentCard {
  return { conversation, serviceUrl, activityId };
}
