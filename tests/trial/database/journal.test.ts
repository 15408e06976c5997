import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startEmbeddedDatabase } from "../../../src/trial/database/start-embedded-database.js";
import { emptyFolder, openDatabase, rejection } from "./database-for-test.js";
import { askOnce, askTogether } from "./wire-client.js";

/** The only file of a kind in a folder. */
function fileOf(folder: string, kind: "journal" | "snapshot"): string {
  const names = readdirSync(folder).filter((name) => name.startsWith(`${kind}-`));
  expect(names).toHaveLength(1);
  return join(folder, names[0] as string);
}

function copyOf(folder: string): string {
  const copy = join(emptyFolder(), "copy");
  mkdirSync(copy);
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
  return copy;
}

/** A folder whose journal holds three inserts of two documents each; `ends` are the journal's sizes after each. */
async function threeInserts(): Promise<{ folder: string; ends: number[] }> {
  const { server, db, folder } = await openDatabase();
  const ends: number[] = [];
  await db.createCollection("items");
  for (const n of [1, 2, 3]) {
    await db.collection("items").insertMany([
      { n, half: "first" },
      { n, half: "second" },
    ]);
    ends.push(statSync(fileOf(folder, "journal")).size);
  }
  await server.close();
  return { folder, ends };
}

async function numbersIn(folder: string): Promise<number[]> {
  const server = await startEmbeddedDatabase({ folder });
  const { cursor } = await askOnce(server.uri, { find: "items", $db: "board" });
  await server.close();
  return cursor.firstBatch.map(({ n }: { n: number }) => n);
}

describe("A server that is started again", () => {
  test("has documents, order, indexes, validators and drops as they were", async () => {
    const { server, db, folder } = await openDatabase();
    const items = await db.createCollection<{ _id: string; n: number }>("items", { validator: { n: { $gte: 0 } } });
    await items.createIndex({ n: 1 }, { unique: true });
    await items.insertMany([
      { _id: "b", n: 1 },
      { _id: "a", n: 2 },
      { _id: "c", n: 3 },
    ]);
    await items.updateOne({ _id: "b" }, { $inc: { n: 10 } });
    await items.deleteOne({ _id: "c" });
    await db.collection("gone").insertOne({ a: 1 });
    await db.collection("gone").drop();
    await server.close();
    for (const _again of [1, 2]) {
      const next = await openDatabase({ folder });
      const found = next.db.collection<{ _id: string; n: number }>("items");
      expect(await found.find().toArray()).toEqual([
        { _id: "b", n: 11 },
        { _id: "a", n: 2 },
      ]);
      expect((await rejection(found.insertOne({ _id: "d", n: 11 }))).code).toBe(11000);
      expect((await rejection(found.insertOne({ _id: "d", n: -1 }))).code).toBe(121);
      expect(await next.db.listCollections({}, { nameOnly: true }).toArray()).toHaveLength(1);
      await next.server.close();
    }
  });

  test("has all that was written while snapshots were taken, and keeps one journal and one snapshot", async () => {
    const { server, db, folder } = await openDatabase({ snapshotAtBytes: 20_000 });
    const items = db.collection<{ _id: number; n: number; text: string }>("items");
    for (let wave = 0; wave < 8; wave++) {
      const ids = Array.from({ length: 100 }, (_, at) => wave * 100 + at);
      await Promise.all(
        ids.map(async (_id) => {
          await items.insertOne({ _id, n: 0, text: "x".repeat(200) });
          await items.updateOne({ _id }, { $inc: { n: 1 } });
        }),
      );
    }
    await server.close();
    const numbers = (["journal", "snapshot"] as const).map((kind) => fileOf(folder, kind).split("-").at(-1));
    expect(numbers[0]).toBe(numbers[1]);
    expect(Number(numbers[0])).toBeGreaterThan(2);
    const next = await openDatabase({ folder });
    expect(await next.db.collection("items").countDocuments({ n: 1 })).toBe(800);
  });

  test("goes on when a snapshot can't be written, and says so", async () => {
    const failures: Error[] = [];
    const { server, db, folder } = await openDatabase({
      snapshotAtBytes: 2_000,
      onSnapshotFailure: (error) => failures.push(error),
    });
    // A folder stands where the next snapshot is to be written.
    mkdirSync(join(folder, "snapshot-2.unfinished"));
    const items = db.collection<{ _id: number; text: string }>("items");
    for (let _id = 0; _id < 30; _id++) await items.insertOne({ _id, text: "x".repeat(200) });
    await server.close();
    expect(failures.length).toBeGreaterThan(0);
    rmSync(join(folder, "snapshot-2.unfinished"), { recursive: true, force: true });
    const next = await openDatabase({ folder });
    expect(await next.db.collection("items").countDocuments()).toBe(30);
  });

  test("writes that come together share the way to the disk", async () => {
    const { server } = await openDatabase();
    const inserts = Array.from({ length: 100 }, (_, n) => ({ insert: "items", documents: [{ _id: n }], $db: "board" }));
    const answers = await askTogether(server.uri, inserts);
    expect(answers.every(({ ok, n }) => ok === 1 && n === 1)).toBe(true);
    expect(server.counters.journalSyncs).toBeLessThan(10);
  });
});

describe("A journal that was cut short", () => {
  test("anywhere inside its last record opens without that record, and goes on", async () => {
    const { folder, ends } = await threeInserts();
    const [, second = 0, third = 0] = ends;
    for (let size = second; size < third; size += size === second || size === third - 1 ? 1 : 41) {
      const copy = copyOf(folder);
      truncateSync(fileOf(copy, "journal"), size);
      expect(await numbersIn(copy)).toEqual([1, 1, 2, 2]);
      expect(await numbersIn(copy)).toEqual([1, 1, 2, 2]);
    }
  });

  test("before it was begun, or with zeros where bytes never arrived, opens too", async () => {
    const { folder } = await threeInserts();
    const zeros = copyOf(folder);
    appendFileSync(fileOf(zeros, "journal"), Buffer.alloc(5000));
    expect(await numbersIn(zeros)).toEqual([1, 1, 2, 2, 3, 3]);
    const empty = copyOf(folder);
    truncateSync(fileOf(empty, "journal"), 3);
    expect(await numbersIn(empty)).toEqual([]);
  });
});

describe("A file that is damaged before its end", () => {
  test("is refused with its name and the place, and nothing in the folder is changed", async () => {
    const { folder, ends } = await threeInserts();
    const [first = 0, second = 0] = ends;
    for (const at of [first + 1, first + 5, first + 9, first + 40, second - 1]) {
      const copy = copyOf(folder);
      const file = fileOf(copy, "journal");
      const bytes = readFileSync(file);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      writeFileSync(file, bytes);
      const refused = await rejection(startEmbeddedDatabase({ folder: copy }));
      expect(refused).toMatchObject({ code: "JOURNAL_DAMAGED", file, offset: first });
      expect(refused.message).toContain(`${file} is damaged at byte ${first}`);
      expect(readFileSync(file).equals(bytes)).toBe(true);
      // The folder is not held by a server that did not start.
      expect((await rejection(startEmbeddedDatabase({ folder: copy }))).code).toBe("JOURNAL_DAMAGED");
    }
  });

  test("is refused when it is no journal at all", async () => {
    const { folder } = await threeInserts();
    writeFileSync(fileOf(folder, "journal"), "Dear all, please find attached");
    expect(await rejection(startEmbeddedDatabase({ folder }))).toMatchObject({ code: "JOURNAL_DAMAGED", offset: 0 });
  });

  test("is refused when it is a snapshot, even where only its end is missing", async () => {
    const { folder } = await threeInserts();
    await (await openDatabase({ folder })).server.close();
    const size = statSync(fileOf(folder, "snapshot")).size;
    for (const cut of [1, 12, 30]) {
      const copy = copyOf(folder);
      truncateSync(fileOf(copy, "snapshot"), size - cut);
      expect(await rejection(startEmbeddedDatabase({ folder: copy }))).toMatchObject({
        code: "JOURNAL_DAMAGED",
        file: fileOf(copy, "snapshot"),
      });
    }
  });
});
