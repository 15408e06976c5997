import { MongoClient } from "mongodb";
import { databaseName } from "../database-name.js";
import type { Store } from "../store.js";
import { ensureIndexes } from "./indexes.js";
import { mongoStore } from "./mongo-store.js";

/** A store and the connection behind it. */
export type MongoConnection = {
  store: Store;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** What the clock of the database's server shows. */
  now(): Promise<Date>;
  close(): Promise<void>;
};

/**
 * Connects and puts the indexes in place. Writes count when a majority of the replica set has them, or an acknowledged
 * notice could be forgotten and sent twice. Throws a fault with code `database-unreachable` where none answers in time.
 */
export async function connectMongo(
  uri: string,
  { selectionLimitMs = 5_000, poolSize = 10 }: { selectionLimitMs?: number; poolSize?: number } = {},
): Promise<MongoConnection> {
  const client = new MongoClient(uri, mongoOptions({ selectionLimitMs, poolSize }));
  try {
    await client.connect();
    const db = client.db(databaseName(uri));
    await ensureIndexes(db);
    return {
      store: mongoStore(db),
      ping: async () => {
        await db.command({ ping: 1 });
      },
      now: async () => new Date((await db.command({ hello: 1 })).localTime),
      close: () => client.close(),
    };
  } catch (cause) {
    await client.close();
    throw unreachable(cause);
  }
}

/** What makes a client keep the store's promises, wherever one is made. */
export function mongoOptions({ selectionLimitMs, poolSize }: { selectionLimitMs: number; poolSize: number }) {
  return {
    appName: "matters-arising",
    serverSelectionTimeoutMS: selectionLimitMs,
    connectTimeoutMS: selectionLimitMs,
    // A server that takes a command and never answers must not hold a turn for ever.
    socketTimeoutMS: 30_000,
    waitQueueTimeoutMS: 10_000,
    maxPoolSize: poolSize,
    retryWrites: true,
    retryReads: true,
    writeConcern: { w: "majority" as const },
    ignoreUndefined: true,
  };
}

function unreachable(cause: unknown): unknown {
  const name = cause instanceof Error ? cause.name : "";
  if (name !== "MongoServerSelectionError" && name !== "MongoNetworkError") return cause;
  return Object.assign(new Error("The database does not answer.", { cause }), {
    code: "database-unreachable" as const,
  });
}
