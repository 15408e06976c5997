import { MongoClient } from "mongodb";
import { databaseName } from "../../../src/store/database-name.js";
import type { NoticeDocument } from "../../../src/store/mongo/notice-document.js";

/** What the database holds of mornings, as the test reads it past every proxy. */
export interface MorningsOnRecord {
  readonly now: Date;
  readonly notices: readonly NoticeDocument[];
  /** When each person and home is looked at next. */
  readonly wakeUps: readonly { readonly _id: string; readonly nextMorningAt: Date }[];
}

export async function mornings(uri: string): Promise<MorningsOnRecord> {
  const client = await new MongoClient(uri).connect();
  try {
    const db = client.db(databaseName(uri));
    const woken = (name: string) =>
      db
        .collection<{ _id: string; nextMorningAt: Date }>(name)
        .find({}, { projection: { nextMorningAt: 1 } })
        .toArray();
    const clock = await db.collection<{ offsetMs: number }>("trialClocks").findOne({});
    const [notices, people, homes] = [
      await db.collection<NoticeDocument>("notices").find().toArray(),
      await woken("people"),
      await woken("committees"),
    ];
    return { now: new Date(Date.now() + (clock?.offsetMs ?? 0)), notices, wakeUps: [...people, ...homes] };
  } finally {
    await client.close();
  }
}

/** Looks again and again until it is so; throws, with what was there, when it is not so within so many milliseconds. */
export async function untilOnRecord(
  uri: string,
  isSo: (found: MorningsOnRecord) => boolean,
  within: number,
): Promise<void> {
  const end = performance.now() + within;
  for (;;) {
    const began = performance.now();
    const found = await mornings(uri);
    if (isSo(found)) return;
    if (performance.now() > end) {
      const states = found.notices.map(({ state }) => state.kind).sort();
      throw new Error(`Not so within ${within} ms, at ${found.now.toISOString()}: ${states.join()}`);
    }
    // A look at thousands must not keep the database busy.
    const rest = Math.max(200, 4 * (performance.now() - began));
    await new Promise((resolve) => setTimeout(resolve, rest));
  }
}

/** What has not ended: notices under way, and wake-ups that have passed. */
export function unfinished({ now, notices, wakeUps }: MorningsOnRecord): readonly string[] {
  const open = notices
    .filter(({ state, wakeAt }) => ["sending", "retry", "planned"].includes(state.kind) || wakeAt !== undefined)
    .map(({ _id, state }) => `${_id} is ${state.kind}`);
  const due = wakeUps.filter(({ nextMorningAt }) => nextMorningAt <= now).map(({ _id }) => `${_id} waits`);
  return [...open, ...due];
}
