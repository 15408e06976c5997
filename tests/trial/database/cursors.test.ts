import type { Long } from "mongodb";
import { describe, expect, test } from "vitest";
import { openDatabase, rejection } from "./database-for-test.js";

describe("Long lists come in batches", () => {
  test("a list is what it was when it was asked for, whatever happens meanwhile", async () => {
    const { db } = await openDatabase();
    const numbers = db.collection<{ _id: number; n: number }>("numbers");
    await numbers.insertMany(Array.from({ length: 1000 }, (_, _id) => ({ _id, n: 0 })));
    const cursor = numbers.find({}, { batchSize: 100 });
    const seen = [await cursor.next()];
    await numbers.updateMany({}, { $inc: { n: 1 } });
    await numbers.deleteMany({ _id: { $gt: 500 } });
    for await (const document of cursor) seen.push(document);
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, _id) => ({ _id, n: 0 })));
  });

  test("a list that nobody reads on is forgotten, and asking for more says so", async () => {
    const { db, server } = await openDatabase({ cursorTimeoutMs: 20 });
    const numbers = db.collection("numbers");
    await numbers.insertMany(Array.from({ length: 10 }, (_, n) => ({ n })));
    const cursor = numbers.find({}, { batchSize: 2 });
    await cursor.next();
    await expect.poll(() => server.counters.cursorsTimedOut, { timeout: 10_000 }).toBe(1);
    await cursor.next();
    expect((await rejection(cursor.next())).code).toBe(43);
  });

  test("a list that is closed early is gone on the server too", async () => {
    const { db } = await openDatabase();
    await db.collection("numbers").insertMany(Array.from({ length: 10 }, (_, n) => ({ n })));
    const cursor = db.collection("numbers").find({}, { batchSize: 2 });
    await cursor.next();
    const id = cursor.id as Long;
    await cursor.close();
    expect((await rejection(db.command({ getMore: id, collection: "numbers" }))).code).toBe(43);
  });
});
