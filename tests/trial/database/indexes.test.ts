import { describe, expect, test } from "vitest";
import { openDatabase, rejection } from "./database-for-test.js";

type Item = {
  _id: string;
  tenant: string;
  committee?: string;
  owners?: string[];
  due?: string;
  number?: number;
  state?: string;
  lines?: { item: string; day: number }[];
};

describe("A unique index", () => {
  test("refuses a second document with the same key, and names index, fields and values", async () => {
    const { db } = await openDatabase();
    const items = db.collection<Item>("items");
    await items.createIndex({ tenant: 1, number: 1 }, { unique: true });
    await items.insertOne({ _id: "1", tenant: "t", number: 7 });
    expect(await rejection(items.insertOne({ _id: "2", tenant: "t", number: 7 }))).toMatchObject({
      code: 11000,
      keyPattern: { tenant: 1, number: 1 },
      keyValue: { tenant: "t", number: 7 },
      message:
        'E11000 duplicate key error collection: board.items index: tenant_1_number_1 dup key: { tenant: "t", number: 7 }',
    });
    await items.insertOne({ _id: "3", tenant: "t", number: 8 });
    expect((await rejection(items.updateOne({ _id: "3" }, { $inc: { number: -1 } }))).code).toBe(11000);
    expect((await rejection(items.findOneAndUpdate({ _id: "3" }, { $set: { number: 7 } }))).keyValue).toEqual({
      tenant: "t",
      number: 7,
    });
    expect((await rejection(items.replaceOne({ _id: "9" }, { tenant: "t", number: 7 }, { upsert: true }))).code).toBe(
      11000,
    );
    expect(
      await items
        .find({}, { projection: { number: 1 } })
        .sort({ _id: 1 })
        .toArray(),
    ).toEqual([
      { _id: "1", number: 7 },
      { _id: "3", number: 8 },
    ]);
  });

  test("counts a missing field as null", async () => {
    const { db } = await openDatabase();
    await db.collection("items").createIndex({ key: 1 }, { unique: true });
    await db.collection("items").insertOne({ a: 1 });
    expect((await rejection(db.collection("items").insertOne({ a: 2 }))).keyValue).toEqual({ key: null });
  });

  test("only over the documents that its partial filter takes in, also when they come and go", async () => {
    const { db } = await openDatabase();
    const items = db.collection<Item>("items");
    await items.createIndex({ tenant: 1 }, { unique: true, partialFilterExpression: { state: "open" } });
    await items.insertMany([
      { _id: "1", tenant: "t", state: "open" },
      { _id: "2", tenant: "t", state: "done" },
      { _id: "3", tenant: "t" },
    ]);
    expect((await rejection(items.updateOne({ _id: "2" }, { $set: { state: "open" } }))).code).toBe(11000);
    await items.updateOne({ _id: "1" }, { $set: { state: "done" } });
    await items.updateOne({ _id: "2" }, { $set: { state: "open" } });
    expect((await rejection(items.insertOne({ _id: "4", tenant: "t", state: "open" }))).code).toBe(11000);
  });

  test("over a list holds each element for one document only", async () => {
    const { db } = await openDatabase();
    const people = db.collection<{ _id: number; ids: string[] }>("people");
    await people.createIndex({ ids: 1 }, { unique: true });
    await people.insertOne({ _id: 1, ids: ["a", "b", "a"] });
    expect((await rejection(people.insertOne({ _id: 2, ids: ["c", "b"] }))).keyValue).toEqual({ ids: "b" });
    await people.updateOne({ _id: 1 }, { $pull: { ids: "b" } });
    await people.insertOne({ _id: 2, ids: ["c", "b"] });
  });

  test("is not made over documents that contradict it, which stay as they are", async () => {
    const { db } = await openDatabase();
    await db.collection("items").insertMany([{ key: 1 }, { key: 1 }]);
    expect((await rejection(db.collection("items").createIndex({ key: 1 }, { unique: true }))).code).toBe(11000);
    expect((await db.collection("items").indexes()).map(({ name }) => name)).toEqual(["_id_"]);
    await db.collection("items").insertOne({ key: 1 });
  });

  test("of several documents in one request says which was refused", async () => {
    const { db } = await openDatabase();
    const refused = await rejection(
      db.collection<Item>("items").insertMany(
        [
          { _id: "1", tenant: "a" },
          { _id: "1", tenant: "b" },
          { _id: "2", tenant: "c" },
        ],
        { ordered: false },
      ),
    );
    expect(refused).toMatchObject({ code: 11000, writeErrors: [{ index: 1 }], result: { insertedCount: 2 } });
  });
});

describe("Documents with an end", () => {
  test("are removed when their time has come, others stay", async () => {
    const { db } = await openDatabase({ ttlSweepMs: 10 });
    const turns = db.collection<{ _id: string; at: unknown }>("turns");
    await turns.createIndex({ at: 1 }, { expireAfterSeconds: 3600 });
    const hours = (n: number) => new Date(Date.now() - n * 3_600_000);
    await turns.insertMany([
      { _id: "old", at: hours(2) },
      { _id: "new", at: hours(0.5) },
      { _id: "no date", at: "2001" },
      { _id: "none", at: null },
      { _id: "several", at: [hours(0), hours(3)] },
    ]);
    await expect.poll(() => turns.countDocuments(), { timeout: 10_000 }).toBe(3);
    expect((await turns.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual(["new", "no date", "none"]);
  });
});

describe("Indexes are kept", () => {
  test("listed as they were asked for, made once, dropped by name", async () => {
    const { db } = await openDatabase();
    const items = db.collection("items");
    const wanted = [
      { key: { a: 1 as const, b: -1 as const }, name: "a_b" },
      { key: { at: 1 as const }, name: "at_1", expireAfterSeconds: 60 },
      { key: { c: 1 as const }, name: "c_1", unique: true, partialFilterExpression: { c: { $exists: true } } },
    ];
    await items.createIndexes(wanted);
    await items.createIndexes(wanted);
    expect(await items.indexes()).toEqual(
      [{ v: 2, key: { _id: 1 }, name: "_id_", unique: true }, ...wanted.map((index) => ({ v: 2, ...index }))].map(
        (index) => expect.objectContaining({ key: index.key, name: index.name }),
      ),
    );
    await items.dropIndex("a_b");
    expect(await items.indexExists("a_b")).toBe(false);
    expect((await rejection(items.dropIndex("a_b"))).code).toBe(27);
  });

  test("and another index of the same name or with the same fields is refused", async () => {
    const { db } = await openDatabase();
    await db.collection("items").createIndex({ a: 1 }, { name: "one" });
    expect((await rejection(db.collection("items").createIndex({ b: 1 }, { name: "one" }))).code).toBe(86);
    expect((await rejection(db.collection("items").createIndex({ a: 1 }, { name: "one", unique: true }))).code).toBe(
      86,
    );
    expect((await rejection(db.collection("items").createIndex({ a: 1 }, { name: "two" }))).code).toBe(85);
    expect(
      (await rejection(db.collection("items").createIndex({ a: 1 }, { name: "one", expireAfterSeconds: 1 }))).code,
    ).toBe(85);
  });
});

describe("Among ten thousand documents the hot look-ups go by index", () => {
  async function manyItems() {
    const opened = await openDatabase();
    const items = opened.db.collection<Item>("items");
    await items.createIndexes([
      { key: { tenant: 1, committee: 1, due: 1, number: 1 } },
      { key: { tenant: 1, owners: 1, due: 1 }, partialFilterExpression: { state: "open" } },
      { key: { tenant: 1, committee: 1, "lines.item": 1, number: -1 } },
    ]);
    const pad = (n: number) => String(n).padStart(5, "0");
    await items.insertMany(
      Array.from({ length: 10_000 }, (_, n) => ({
        _id: `t/${pad(n)}`,
        tenant: "t",
        committee: `c${n % 10}`,
        owners: [`p${n % 100}`, "all"],
        due: `2026-${String(1 + (n % 12)).padStart(2, "0")}-01`,
        number: n,
        state: n % 2 === 0 ? "open" : "done",
        lines: [{ item: `i${n % 500}`, day: n }],
      })),
    );
    return { ...opened, items };
  }

  test("each looks at little more than it gives, and no collection is read from end to end", async () => {
    const { items, server } = await manyItems();
    const scans = server.counters.collectionScans;
    const examined = async (run: () => Promise<unknown>): Promise<number> => {
      const before = server.counters.documentsExamined;
      await run();
      return server.counters.documentsExamined - before;
    };
    const page = { tenant: "t", committee: "c3" };
    expect(await examined(() => items.findOne({ _id: "t/00042", tenant: "t" }))).toBe(1);
    expect(await examined(() => items.find({ _id: { $gte: "t/00100", $lt: "t/00110" } }).toArray())).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ ...page, due: { $lte: "2026-06-01" } })
          .sort({ due: 1, number: 1 })
          .limit(10)
          .toArray(),
      ),
    ).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ ...page, due: { $lte: "2026-06-01" } })
          .sort({ due: -1, number: -1 })
          .limit(10)
          .toArray(),
      ),
    ).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ ...page, "lines.item": "i3" })
          .sort({ number: -1 })
          .limit(5)
          .toArray(),
      ),
    ).toBe(5);
    expect(
      await examined(() => items.find({ tenant: "t", owners: "p8", due: { $lt: "2026-07" }, state: "open" }).toArray()),
    ).toBeLessThanOrEqual(100);
    expect(
      await examined(() =>
        items
          .find({ tenant: "t", committee: { $in: ["c1", "c2"] } })
          .sort({ due: 1, number: 1 })
          .limit(5)
          .toArray(),
      ),
    ).toBe(10);
    expect(
      await examined(() =>
        items
          .find({ $or: [{ _id: "t/00001" }, { tenant: "t", committee: "c1", due: "2026-02-01", number: 1 }] })
          .toArray(),
      ),
    ).toBeLessThanOrEqual(2);
    expect(await examined(() => items.find({}).sort({ _id: -1 }).limit(3).toArray())).toBe(3);
    expect(server.counters.collectionScans).toBe(scans);
  });

  test("what is counted by an index alone is right, and no document is looked at", async () => {
    const { db, server } = await openDatabase();
    const items = db.collection<Item>("items");
    await items.createIndex({ tenant: 1, due: 1 }, { partialFilterExpression: { state: "open" } });
    await items.insertMany(
      Array.from({ length: 2000 }, (_, n) => ({
        _id: String(n),
        tenant: `t${n % 2}`,
        due: String(n % 10),
        state: n % 4 < 2 ? "open" : "done",
      })),
    );
    const before = server.counters.documentsExamined;
    expect(await items.countDocuments({ tenant: "t1", state: "open" })).toBe(500);
    expect(await items.countDocuments({ tenant: { $in: ["t0", "t1", "t1"] }, state: "open" })).toBe(1000);
    expect(await items.countDocuments({ tenant: "t1", state: "open", due: { $gt: "1", $lte: "5" } })).toBe(200);
    expect(await items.countDocuments({ tenant: "t1", state: "open", due: "7" })).toBe(100);
    expect(await items.countDocuments({})).toBe(2000);
    expect(server.counters.documentsExamined).toBe(before);
    expect(await items.countDocuments({ tenant: "t1", state: "open", number: { $exists: false } })).toBe(500);
    expect(server.counters.documentsExamined).toBe(before + 500);
    expect(await items.countDocuments({ tenant: "t1", state: "open", due: { $gte: "1", $ne: "5" } })).toBe(400);
    expect(await items.countDocuments({ tenant: "t1", state: "open", $or: [{ due: "1" }, { due: "3" }] })).toBe(200);
  });

  test("a list stands at its smallest and its largest element, and may meet each end of a range with another one", async () => {
    const { db } = await openDatabase();
    const lists = db.collection<{ _id: number; a: number[] }>("lists");
    await lists.createIndex({ a: 1 });
    await lists.insertMany([
      { _id: 1, a: [1, 9] },
      { _id: 2, a: [5] },
    ]);
    const ids = async (filter: object, direction: 1 | -1) =>
      (await lists.find(filter).sort({ a: direction }).toArray()).map(({ _id }) => _id);
    expect(await ids({ a: { $gt: 8, $lt: 2 } }, 1)).toEqual([1]);
    expect(await ids({ a: { $gt: 0 } }, 1)).toEqual([1, 2]);
    expect(await ids({ a: { $gt: 0 } }, -1)).toEqual([1, 2]);
    // The smallest element counts also where it is not what the filter found.
    expect(await ids({ a: { $gt: 2 } }, 1)).toEqual([1, 2]);
    expect(await lists.countDocuments({ a: { $gt: 0 } })).toBe(2);
  });

  test("an index that leaves documents out is not used for a question about all", async () => {
    const { db, server } = await openDatabase();
    const items = db.collection<Item>("items");
    await items.createIndex({ tenant: 1 }, { partialFilterExpression: { state: "open" } });
    await items.insertMany([
      { _id: "1", tenant: "t", state: "open" },
      { _id: "2", tenant: "t" },
    ]);
    expect(await items.countDocuments({ tenant: "t" })).toBe(2);
    expect(server.counters.collectionScans).toBe(1);
    expect(await items.countDocuments({ tenant: "t", state: "open" })).toBe(1);
    expect(server.counters.collectionScans).toBe(1);
  });
});
