import { MongoClient } from "mongodb";
import { mongoOptions } from "../../src/store/mongo/connect.js";
import { ensureIndexes } from "../../src/store/mongo/indexes.js";
import { mongoStore } from "../../src/store/mongo/mongo-store.js";
import type { Store } from "../../src/store/store.js";

/** Stores of one database, emptied each time; the indexes are made once. */
export type EmptyStores = { empty(): Promise<Store>; close(): Promise<void> };

/** Works in a database of its own beside whatever the server holds, and drops it at the end. */
export async function emptyStores(uri: string): Promise<EmptyStores> {
  const client = new MongoClient(uri, mongoOptions({ selectionLimitMs: 5_000, poolSize: 10 }));
  const db = client.db(`matters-arising-contracts-${process.pid}`);
  // Twice at once, as when two processes start together.
  await Promise.all([ensureIndexes(db), ensureIndexes(db)]);
  return {
    async empty() {
      const collections = await db.collections();
      await Promise.all(collections.map((collection) => collection.deleteMany({})));
      return mongoStore(db);
    },
    async close() {
      await db.dropDatabase();
      await client.close();
    },
  };
}
