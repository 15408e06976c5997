import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectMongo, type MongoConnection } from "../../../src/store/mongo/connect.js";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";
import { aCommittee } from "../../builders/a-committee.js";

let folder: string;
let database: EmbeddedDatabase;
const open: MongoConnection[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  database = await startEmbeddedDatabase({ folder });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function connect(): Promise<MongoConnection> {
  const connection = await connectMongo(database.uri);
  open.push(connection);
  return connection;
}

test("several processes that start at once share one database", async () => {
  const [first, second] = await Promise.all([connect(), connect(), connect()]);
  await first?.store.committees.insert(aCommittee());
  expect(await second?.store.committees.find({ tenant: "tenant-a", committee: "c_safeguarding" })).toEqual(
    aCommittee(),
  );
});

test("a database that is there answers when it is asked", async () => {
  const connection = await connect();
  await expect(connection.ping()).resolves.toBeUndefined();
});

test("a database that is not there is a fault with a code, soon", async () => {
  const { port } = new URL(database.uri.replace("mongodb:", "http:"));
  await database.close();
  const connecting = connectMongo(`mongodb://127.0.0.1:${port}/?directConnection=true`, { selectionLimitMs: 200 });
  await expect(connecting).rejects.toMatchObject({ code: "database-unreachable" });
  database = await startEmbeddedDatabase({ folder });
});
