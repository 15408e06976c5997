import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, MongoClient } from "mongodb";
import { mongoOptions } from "../../../src/store/mongo/connect.js";
import { ensureIndexes } from "../../../src/store/mongo/indexes.js";
import { mongoStore } from "../../../src/store/mongo/mongo-store.js";
import type { Store } from "../../../src/store/store.js";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";

/** An empty store on an embedded database of its own, with what lies beneath it. */
export type EmbeddedStore = { store: Store; db: Db; database: EmbeddedDatabase; close(): Promise<void> };

export async function embeddedStore(): Promise<EmbeddedStore> {
  const folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  const database = await startEmbeddedDatabase({ folder });
  const client = new MongoClient(database.uri, {
    ...mongoOptions({ selectionLimitMs: 5_000, poolSize: 4 }),
    // How soon the driver looks again after a connection was cut, which some tests do often.
    minHeartbeatFrequencyMS: 10,
  });
  const db = client.db("matters-arising");
  await ensureIndexes(db);
  return {
    store: mongoStore(db),
    db,
    database,
    close: async () => {
      await client.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
