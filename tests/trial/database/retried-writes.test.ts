import { UUID } from "bson";
import { describe, expect, test } from "vitest";
import { openDatabase, rejection } from "./database-for-test.js";
import { askOnce } from "./wire-client.js";

type Counter = { _id: string; n: number };

async function withCounter() {
  const opened = await openDatabase();
  const counters = opened.db.collection<Counter>("counters");
  await counters.insertOne({ _id: "c", n: 0 });
  return { ...opened, counters };
}

describe("When the connection breaks the driver repeats its write, which is applied once", () => {
  test.each(["drop-before", "drop-after"] as const)(
    "%s: an increment, a claim, an insert and a bulk of writes",
    async (kind) => {
      const { server, counters } = await withCounter();
      const fault = (command: string) => server.faults.add({ kind, command, collection: "counters" });

      const update = fault("update");
      expect((await counters.updateOne({ _id: "c" }, { $inc: { n: 1 } })).modifiedCount).toBe(1);
      expect(update()).toBe(1);

      fault("findAndModify");
      expect(await counters.findOneAndUpdate({ _id: "c" }, { $inc: { n: 1 } }, { returnDocument: "after" })).toEqual({
        _id: "c",
        n: 2,
      });

      fault("insert");
      expect(
        (
          await counters.insertMany([
            { _id: "d", n: 0 },
            { _id: "e", n: 0 },
          ])
        ).insertedCount,
      ).toBe(2);

      fault("delete");
      expect((await counters.deleteOne({ _id: "e" })).deletedCount).toBe(1);

      fault("update");
      const bulk = await counters.bulkWrite([
        { updateOne: { filter: { _id: "c" }, update: { $inc: { n: 1 } } } },
        { updateOne: { filter: { _id: "x" }, update: { $inc: { n: 1 } }, upsert: true } },
      ]);
      expect(bulk).toMatchObject({ modifiedCount: 1, upsertedIds: { 1: "x" } });
      expect(await counters.find().sort({ _id: 1 }).toArray()).toEqual([
        { _id: "c", n: 3 },
        { _id: "d", n: 0 },
        { _id: "x", n: 1 },
      ]);
    },
  );

  test("a write whose answer is lost has been applied, one whose connection broke before it has not", async () => {
    const { server, db } = await withCounter();
    for (const [kind, _id] of [
      ["drop-after", "kept"],
      ["drop-before", "lost"],
    ] as const) {
      server.faults.add({ kind, command: "insert" });
      await rejection(askOnce(server.uri, { insert: "others", documents: [{ _id }], $db: "board" }));
    }
    expect(await db.collection("others").find().toArray()).toEqual([{ _id: "kept" }]);
  });

  test("a broken connection twice in a row is a fault that the caller hears of", async () => {
    const { server, counters } = await withCounter();
    server.faults.add({ kind: "drop-before", command: "update", times: 2 });
    expect((await rejection(counters.updateOne({ _id: "c" }, { $inc: { n: 1 } }))).name).toBe("MongoNetworkError");
    expect(await counters.findOne()).toEqual({ _id: "c", n: 0 });
  });

  test("a server that is no longer the primary is asked again", async () => {
    const { server, counters } = await withCounter();
    server.faults.add({ kind: "not-primary", command: "update" });
    await counters.updateOne({ _id: "c" }, { $inc: { n: 1 } });
    expect(await counters.findOne()).toEqual({ _id: "c", n: 1 });
  });

  test("a slow answer comes late, and too late for who set a limit", async () => {
    const { server, counters } = await withCounter();
    server.faults.add({ kind: "delay", command: "find", ms: 60, times: 2 });
    const before = performance.now();
    expect(await counters.findOne()).toEqual({ _id: "c", n: 0 });
    expect(performance.now() - before).toBeGreaterThan(50);
    expect((await rejection(counters.findOne({}, { maxTimeMS: 5 }))).code).toBe(50);
  });

  test("a fault concerns only the command and collection that it names, as often as it says", async () => {
    const { server, db, counters } = await withCounter();
    const off = server.faults.add({ kind: "delay", command: "find", collection: "others", ms: 1, times: 5 });
    await counters.findOne();
    await db.collection("others").countDocuments();
    await db.collection("others").findOne();
    expect(off()).toBe(1);
    await db.collection("others").findOne();
    expect(off()).toBe(1);
  });
});

describe("A write that comes again under the same session and number", () => {
  const lsid = { id: new UUID() };
  const add = (txnNumber: number, more: object = {}) => ({
    update: "counters",
    updates: [{ q: { _id: "c" }, u: { $inc: { n: 1 } } }],
    $db: "board",
    lsid,
    txnNumber,
    ...more,
  });

  test("is given the first answer, also after the server was stopped and started", async () => {
    const { server, counters, folder } = await withCounter();
    const first = await askOnce(server.uri, add(7));
    expect(first).toMatchObject({ n: 1, nModified: 1 });
    expect(await askOnce(server.uri, add(7))).toEqual(first);
    expect(await counters.findOne()).toEqual({ _id: "c", n: 1 });
    for (const _again of [1, 2]) {
      await server.close();
      const next = await openDatabase({ folder });
      expect(await askOnce(next.server.uri, add(7))).toEqual(first);
      expect(await next.db.collection("counters").findOne()).toEqual({ _id: "c", n: 1 });
      await next.server.close();
    }
  });

  test("is new under the next number, under another session, and as another statement", async () => {
    const { server, counters } = await withCounter();
    for (const command of [add(1), add(2), add(2, { stmtId: 1 }), add(2, { lsid: { id: new UUID() } })])
      await askOnce(server.uri, command);
    expect(await counters.findOne()).toEqual({ _id: "c", n: 4 });
  });

  test("is refused when its session has gone on", async () => {
    const { server, counters } = await withCounter();
    await askOnce(server.uri, add(5));
    expect(await askOnce(server.uri, add(4))).toMatchObject({ ok: 0, code: 225 });
    expect(await counters.findOne()).toEqual({ _id: "c", n: 1 });
  });

  test("that was refused the first time is tried afresh", async () => {
    const { server, counters } = await withCounter();
    const insert = { insert: "counters", documents: [{ _id: "c" }], $db: "board", lsid, txnNumber: 1 };
    expect(await askOnce(server.uri, insert)).toMatchObject({ n: 0, writeErrors: [{ code: 11000 }] });
    await counters.deleteOne({ _id: "c" });
    expect(await askOnce(server.uri, insert)).toMatchObject({ n: 1 });
  });
});

test("Somebody who does not speak the protocol is shown the door, and others are served on", async () => {
  const { server, counters } = await withCounter();
  const { connect } = await import("node:net");
  await new Promise<void>((closed) => {
    const socket = connect(Number(new URL(server.uri).port), "127.0.0.1", () =>
      socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
    );
    socket.on("error", () => {});
    socket.on("close", () => closed());
  });
  expect(await counters.countDocuments()).toBe(1);
});
