import type { Document } from "mongodb";
import { describe, expect, test } from "vitest";
import { rejection, sharedDatabase } from "./database-for-test.js";

const shared = sharedDatabase();

describe("What the embedded database does not know it refuses by name", () => {
  test.each([
    "mapReduce",
    "collMod",
    "explain",
    "bulkWrite",
    "commitTransaction",
    "abortTransaction",
    "renameCollection",
    "serverStatus",
    "currentOp",
    "validate",
    "convertToCapped",
  ])("the command %s", async (name) => {
    const { db } = shared();
    const refused = await rejection(db.command({ [name]: "items" }));
    expect(refused).toMatchObject({ code: 59, codeName: "CommandNotFound" });
    expect(refused.message).toContain(`'${name}'`);
  });

  test.each<[string, Document]>([
    ["hint", { find: "items", hint: { a: 1 } }],
    ["collation", { find: "items", collation: { locale: "en" } }],
    ["let", { find: "items", let: { a: 1 } }],
    ["min", { find: "items", min: { a: 1 } }],
    ["tailable", { find: "items", tailable: true }],
    ["allowDiskUse", { aggregate: "items", pipeline: [], cursor: {}, allowDiskUse: true }],
    ["explain", { aggregate: "items", pipeline: [], explain: true }],
    ["collation", { count: "items", collation: { locale: "en" } }],
    ["bypassDocumentValidation", { insert: "items", documents: [{}], bypassDocumentValidation: true }],
    ["hint", { update: "items", updates: [{ q: {}, u: { $set: { a: 1 } }, hint: "a_1" }] }],
    ["c", { update: "items", updates: [{ q: {}, u: [{ $set: { a: 1 } }], c: {} }] }],
    ["collation", { delete: "items", deletes: [{ q: {}, limit: 0, collation: { locale: "en" } }] }],
    ["let", { findAndModify: "items", remove: true, let: {} }],
    ["capped", { create: "items", capped: true, size: 5 }],
    ["timeseries", { create: "items", timeseries: { timeField: "at" } }],
    ["startTransaction", { find: "items", startTransaction: true, autocommit: false }],
    ["writeConcern.wtimeout", { insert: "items", documents: [{}], writeConcern: { w: 1, wtimeout: 5 } }],
    ["snapshot", { find: "items", readConcern: { level: "snapshot" } }],
    ["readConcern.afterClusterTime", { find: "items", readConcern: { afterClusterTime: 5 } }],
    ["commitQuorum", { createIndexes: "items", indexes: [], commitQuorum: 1 }],
    ["sparse", { createIndexes: "items", indexes: [{ key: { a: 1 }, name: "a", sparse: true }] }],
    ["text", { createIndexes: "items", indexes: [{ key: { a: "text" }, name: "a" }] }],
    ["wildcard", { createIndexes: "items", indexes: [{ key: { "$**": 1 }, name: "a" }] }],
    [
      "$or",
      { createIndexes: "items", indexes: [{ key: { a: 1 }, name: "a", partialFilterExpression: { $or: [{ a: 1 }] } }] },
    ],
    ["$where", { find: "items", filter: { $where: "true" } }],
    ["$text", { find: "items", filter: { $text: { $search: "a" } } }],
    ["$jsonSchema", { find: "items", filter: { $jsonSchema: {} } }],
    ["$near", { find: "items", filter: { at: { $near: [0, 0] } } }],
    ["$bitsAllSet", { find: "items", filter: { $or: [{ a: { $bitsAllSet: 1 } }] } }],
    ["$function", { aggregate: "items", pipeline: [{ $match: { $expr: { $function: {} } } }], cursor: {} }],
    ["$meta", { find: "items", sort: { score: { $meta: "textScore" } } }],
    ["a.$", { find: "items", projection: { "a.$": 1 } }],
    ["$add", { find: "items", projection: { total: { $add: [1, "$a"] } } }],
    ["$lookup", { aggregate: "items", pipeline: [{ $lookup: {} }], cursor: {} }],
    ["$merge", { aggregate: "items", pipeline: [{ $merge: "other" }], cursor: {} }],
    ["$out", { aggregate: "items", pipeline: [{ $out: "other" }], cursor: {} }],
    ["$changeStream", { aggregate: "items", pipeline: [{ $changeStream: {} }], cursor: {} }],
    ["$$NOW", { aggregate: "items", pipeline: [{ $project: { at: "$$NOW" } }], cursor: {} }],
    ["$nonsense", { aggregate: "items", pipeline: [{ $project: { a: { $nonsense: 1 } } }], cursor: {} }],
    ["$nonsense", { aggregate: "items", pipeline: [{ $group: { _id: null, a: { $nonsense: 1 } } }], cursor: {} }],
    ["$currentDate", { update: "items", updates: [{ q: {}, u: { $currentDate: { at: { $type: "timestamp" } } } }] }],
    ["$bit", { update: "items", updates: [{ q: {}, u: { $bit: { a: { and: 1 } } } }] }],
    ["$lookup", { update: "items", updates: [{ q: {}, u: [{ $lookup: {} }] }] }],
    ["oneOf", { create: "items", validator: { $jsonSchema: { oneOf: [] } } }],
    ["validationLevel", { create: "items", validationLevel: "moderate" }],
  ])("%s", async (name, command) => {
    const { db } = shared();
    if (command.create === undefined)
      await db.collection("items").updateOne({ a: 1 }, { $set: { a: 1 } }, { upsert: true });
    else await db.collection("items").drop();
    const refused = await rejection(
      db
        .command(command)
        .then((answer) =>
          answer.writeErrors
            ? Promise.reject(Object.assign(new Error(answer.writeErrors[0].errmsg), answer.writeErrors[0]))
            : answer,
        ),
    );
    expect(refused.code).toEqual(expect.any(Number));
    expect(refused.message).toContain(name);
  });

  test("transactions and change streams as the driver asks for them", async () => {
    const { db, client } = shared();
    await client.withSession(async (session) => {
      session.startTransaction();
      expect((await rejection(db.collection("items").insertOne({ a: 2 }, { session }))).message).toContain(
        "transactions",
      );
      await session.abortTransaction();
    });
    expect(await db.collection("items").countDocuments({ a: 2 })).toBe(0);
    const stream = db.collection("items").watch();
    expect((await rejection(stream.next())).message).toContain("$changeStream");
    await stream.close();
  });

  test("also where there is nothing to look at", async () => {
    const { db } = shared();
    const filter = { a: { $near: [0, 0] } };
    const nowhere = db.collection("nowhere");
    const asked = [nowhere.findOne(filter), nowhere.countDocuments(filter), nowhere.distinct("a", filter)];
    const written = [
      nowhere.updateOne(filter, { $set: { a: 1 } }),
      nowhere.deleteOne(filter),
      nowhere.findOneAndDelete(filter),
    ];
    for (const refused of await Promise.all([...asked, ...written].map(rejection)))
      expect(refused.message).toContain("$near");
  });

  test("more members than one to write to", async () => {
    const { db } = shared();
    expect((await rejection(db.collection("items").insertOne({ a: 1 }, { writeConcern: { w: 2 } }))).code).toBe(100);
  });

  test("a name that no collection can have", async () => {
    const { db } = shared();
    expect((await rejection(db.command({ insert: "a$b", documents: [{ a: 1 }] }))).code).toBe(73);
  });
});
