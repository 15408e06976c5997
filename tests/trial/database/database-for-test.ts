import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Db, MongoClient, type MongoClientOptions } from "mongodb";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  startEmbeddedDatabase,
} from "../../../src/trial/database/start-embedded-database.js";

/** A server on a folder of its own with a client, both closed when the test ends. */
export type DatabaseForTest = { server: EmbeddedDatabase; client: MongoClient; db: Db; folder: string };

/** A folder that is removed when the test ends. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "matters-arising-database-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The unchanged driver, as production uses it. */
export function clientOf(uri: string, options: MongoClientOptions = {}): MongoClient {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 5_000, ...options });
  onTestFinished(() => client.close());
  return client;
}

export async function openDatabase(options: Partial<EmbeddedDatabaseOptions> = {}): Promise<DatabaseForTest> {
  const folder = options.folder ?? emptyFolder();
  const server = await startEmbeddedDatabase({ ...options, folder });
  onTestFinished(() => server.close());
  const client = clientOf(server.uri);
  return { server, client, db: client.db("board"), folder };
}

/** One server for all tests of a file that leave nothing behind which another could stumble over. */
export function sharedDatabase(): () => DatabaseForTest {
  const folder = mkdtempSync(join(tmpdir(), "matters-arising-database-"));
  let shared: DatabaseForTest;
  beforeAll(async () => {
    const server = await startEmbeddedDatabase({ folder });
    const client = new MongoClient(server.uri);
    shared = { server, client, db: client.db("board"), folder };
  });
  afterAll(async () => {
    await shared.client.close();
    await shared.server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => shared;
}

/** What a promise is rejected with. Fails when it is not. */
export async function rejection(promise: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await promise;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("It was expected to be refused");
}
