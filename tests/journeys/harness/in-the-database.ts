import { type Db, MongoClient } from "mongodb";
import type { Role } from "../../../src/domain/committees/member.js";
import { databaseName } from "../../../src/store/database-name.js";
import { mongoOptions } from "../../../src/store/mongo/connect.js";
import type { Person } from "../../fakes/teams/world.js";
import type { StagedBot } from "./staged-bot.js";

type Database = Pick<StagedBot, "database">;

/** Makes somebody chair of every committee they are on, as there is nothing yet that can be said for it. */
export const makeChair = (bot: Database, who: Person, tenant: string): Promise<void> =>
  giveRole(bot, who, tenant, "chair");

/** Likewise for any role. */
export async function giveRole(bot: Database, { name }: Person, tenant: string, role: Role): Promise<void> {
  const changed = await using(bot, (db) => db.collection("members").updateMany({ name, tenant }, { $set: { role } }));
  if (changed.modifiedCount === 0) throw new Error(`${name} is on no committee.`);
}

/** Takes somebody off every committee they are on, whatever they are there. */
export async function hasLeft(bot: Database, { name }: Person, tenant: string): Promise<void> {
  const leftAt = new Date("2026-03-01T10:00:00Z");
  await using(bot, (db) => db.collection("members").updateMany({ name, tenant }, { $set: { leftAt } }));
}

/** Notes of somebody that they are to be forgotten, as a process does that is killed in the middle of it. */
export async function noteForgetting(bot: Database, { name }: Person): Promise<void> {
  const noted = await using(bot, (db) =>
    db.collection("people").updateMany({ name }, { $set: { forgettingSince: new Date(0) } }),
  );
  if (noted.modifiedCount !== 1) throw new Error(`${name} is not known.`);
}

/** All that is on record, by collection. Who sends and whose turn it is to look is left out, as that is renewed by itself. */
export async function onRecord(bot: Database): Promise<Record<string, readonly unknown[]>> {
  return using(bot, async (db) => {
    const collections = await db.collections();
    const kept = collections.filter(({ collectionName }) => collectionName !== "leases");
    const all = kept.map(async (collection) => {
      const documents = await collection.find({}, { sort: { _id: 1 } }).toArray();
      return [collection.collectionName, documents] as const;
    });
    return Object.fromEntries(await Promise.all(all));
  });
}

async function using<Result>({ database }: Database, work: (db: Db) => Promise<Result>): Promise<Result> {
  const client = new MongoClient(database, mongoOptions({ selectionLimitMs: 5_000, poolSize: 2 }));
  try {
    return await work(client.db(databaseName(database)));
  } finally {
    await client.close();
  }
}
