import { randomUUID } from "node:crypto";
import type { Collection, WithId } from "mongodb";

/**
 * What is woken at a time and may be claimed then: people and homes. Waking up and being claimed are one field: a claim moves
 * `nextMorningAt` to the end of its lease, so that one without an end is found again by the same plain query.
 */
export type Woken = { _id: string; tenant: string; nextMorningAt: Date; claim?: string };

/** Claims whichever has waited longest. Absent: nobody's time has come, or others took them. */
export async function claimWoken<Document extends Woken>(
  collection: Collection<Document>,
  now: Date,
  leaseUntil: Date,
): Promise<{ document: WithId<Document>; token: string } | undefined> {
  const token = randomUUID();
  const document = await bare(collection).findOneAndUpdate(
    { nextMorningAt: { $lte: now } },
    { $set: { nextMorningAt: leaseUntil, claim: token } },
    { sort: { nextMorningAt: 1 }, returnDocument: "after" },
  );
  return document === null ? undefined : { document: document as unknown as WithId<Document>, token };
}

/** Ends a claim. Nothing is written when the token is no longer its own: somebody else claimed it since. */
export async function settleWoken<Document extends Woken>(
  collection: Collection<Document>,
  key: { _id: Document["_id"]; tenant: string },
  token: string,
  nextMorningAt: Date,
): Promise<void> {
  await bare(collection).updateOne({ ...key, claim: token }, { $set: { nextMorningAt }, $unset: { claim: "" } });
}

/**
 * Wakes them at `at` unless they are woken earlier anyway, and takes claims away, so that whoever holds one does not put the wake-up off
 * again. One write each in one bulk: the driver repeats these by itself after a failover.
 */
export async function wakeEarlier<Document extends Woken>(
  collection: Collection<Document>,
  keys: readonly { _id: Document["_id"]; tenant: string }[],
  at: Date,
): Promise<void> {
  if (keys.length === 0) return;
  const update = { $min: { nextMorningAt: at }, $unset: { claim: "" as const } };
  await bare(collection).bulkWrite(
    keys.map((filter) => ({ updateOne: { filter, update } })),
    { ordered: false },
  );
}

/** The next time anybody is to be woken. */
export async function earliestWoken<Document extends Woken>(
  collection: Collection<Document>,
): Promise<Date | undefined> {
  const first = await bare(collection).findOne(
    {},
    { sort: { nextMorningAt: 1 }, projection: { _id: 0, nextMorningAt: 1 } },
  );
  return first?.nextMorningAt;
}

/** The driver's filter types can't see through a type parameter. */
function bare<Document extends Woken>(collection: Collection<Document>): Collection<Woken> {
  return collection as unknown as Collection<Woken>;
}
