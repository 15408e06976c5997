import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "../../src/trial/database/start-embedded-database.js";
import { describeStore } from "./describe-store.js";
import { type EmptyStores, emptyStores } from "./empty-stores.js";

let folder: string;
let database: EmbeddedDatabase;
let stores: EmptyStores;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "matters-arising-"));
  database = await startEmbeddedDatabase({ folder });
  stores = await emptyStores(database.uri);
});
afterAll(async () => {
  await stores?.close();
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

describeStore("on the embedded database", () => stores.empty());
