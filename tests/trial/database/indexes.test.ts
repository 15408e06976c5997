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
