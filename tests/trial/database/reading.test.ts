import { Binary, Long, ObjectId } from "mongodb";
import { describe, expect, test } from "vitest";
import { openDatabase } from "./database-for-test.js";
import { THREE, withThree } from "./three-actions.js";

describe("What was written can be read", () => {
  test("documents come back as they were, with dates, ids, binaries and nested lists", async () => {
    const { db } = await openDatabase();
    const document = {
      _id: new ObjectId(),
      at: new Date(0),
      deep: { list: [1, { a: [null, "x"] }] },
      bytes: new Binary(Buffer.from("abc")),
      half: 0.5,
      big: 2 ** 40,
      yes: true,
      pattern: /x/i,
    };
    await db.collection("things").insertOne(document);
    expect(await db.collection("things").findOne()).toEqual(document);
  });

  test("a whole number too large for a number stays what it was", async () => {
    const { db } = await openDatabase();
    const big = Long.fromString("9007199254740993");
    await db.collection("things").insertOne({ big });
    expect((await db.collection("things").findOne({ big }))?.big.toString()).toBe("9007199254740993");
  });

  test("a document without an id gets one, in its first place", async () => {
    const { db } = await openDatabase();
    await db.collection("things").insertOne({ a: 1 });
    expect(Object.keys((await db.collection("things").findOne()) ?? {})).toEqual(["_id", "a"]);
  });

  test.each<[string, object, string[]]>([
    ["by id", { _id: "a2" }, ["a2"]],
    ["by a plain value", { owner: "pete" }, ["a1"]],
    ["by null, which a missing field fulfils too", { owner: null }, ["a3"]],
    ["by a value in a list", { tags: "money" }, ["a1", "a2"]],
    ["by a range, which a missing field does not fulfil", { due: { $lt: "2027" } }, ["a1", "a2"]],
    ["by a range of another type, which nothing fulfils", { due: { $lt: 5 } }, []],
    ["by one of several", { number: { $in: [1, 3, 9] } }, ["a1", "a3"]],
    ["by none of several", { number: { $nin: [1, 3] } }, ["a2"]],
    ["by being different", { owner: { $ne: "pete" } }, ["a2", "a3"]],
    ["by being there", { due: { $exists: true } }, ["a1", "a2"]],
    ["by not being there", { due: { $exists: false } }, ["a3"]],
    ["by one or the other", { $or: [{ number: 1 }, { owner: null }] }, ["a1", "a3"]],
    ["by neither", { $nor: [{ number: 1 }, { owner: null }] }, ["a2"]],
    ["by both", { $and: [{ number: { $gt: 1 } }, { owner: "sue" }] }, ["a2"]],
    ["by a pattern", { task: /^c/i }, ["a2"]],
    ["by a pattern in words", { task: { $regex: "hall$" } }, ["a3"]],
    ["by not matching", { task: { $not: /hall/ } }, ["a1", "a2"]],
    ["by the length of a list", { tags: { $size: 2 } }, ["a2"]],
    ["by all of several", { tags: { $all: ["money", "plan"] } }, ["a2"]],
    ["by type", { owner: { $type: "null" } }, ["a3"]],
    ["by an expression", { $expr: { $eq: ["$number", { $add: [1, 1] }] } }, ["a2"]],
    ["by a remainder", { number: { $mod: [2, 1] } }, ["a1", "a3"]],
  ])("found %s", async (_name, filter, ids) => {
    const { actions } = await withThree();
    expect((await actions.find(filter).sort({ _id: 1 }).toArray()).map((action) => action._id)).toEqual(ids);
  });

  test("elements of a list are matched together by $elemMatch and apart without it", async () => {
    const { actions } = await withThree();
    await actions.insertOne({
      _id: "a4",
      notes: [
        { by: "pete", at: 1 },
        { by: "sue", at: 9 },
      ],
    });
    expect(await actions.countDocuments({ "notes.by": "pete", "notes.at": 9 })).toBe(1);
    expect(await actions.countDocuments({ notes: { $elemMatch: { by: "pete", at: 9 } } })).toBe(0);
    expect(await actions.countDocuments({ notes: { $elemMatch: { by: "sue", at: { $gt: 5 } } } })).toBe(1);
  });

  test("sorted by several fields, missing ones first, with skip and limit", async () => {
    const { actions } = await withThree();
    const ids = async (sort: Record<string, 1 | -1>, skip = 0, limit = 0) =>
      (await actions.find({}).sort(sort).skip(skip).limit(limit).toArray()).map((action) => action._id);
    expect(await ids({ due: 1 })).toEqual(["a3", "a2", "a1"]);
    expect(await ids({ due: -1 })).toEqual(["a1", "a2", "a3"]);
    expect(await ids({ due: 1 }, 1, 1)).toEqual(["a2"]);
  });

  test("fields are kept, left out and cut as asked", async () => {
    const { actions } = await withThree();
    await actions.insertOne({
      _id: "a4",
      task: "x",
      notes: [1, 2, 3].map((at) => ({ by: "sue", at })),
      state: { kind: "open", by: "p" },
    });
    const one = (projection: object) => actions.findOne({ _id: "a4" }, { projection });
    expect(await one({ task: 1 })).toEqual({ _id: "a4", task: "x" });
    expect(await one({ _id: 0, "state.kind": 1 })).toEqual({ state: { kind: "open" } });
    expect(await one({ notes: 0, "state.by": 0 })).toEqual({ _id: "a4", task: "x", state: { kind: "open" } });
    expect(await one({ "notes.at": 1 })).toEqual({ _id: "a4", notes: [{ at: 1 }, { at: 2 }, { at: 3 }] });
    expect((await one({ notes: { $slice: -2 } }))?.notes).toEqual([
      { by: "sue", at: 2 },
      { by: "sue", at: 3 },
    ]);
    expect(await one({ _id: 1 })).toEqual({ _id: "a4" });
    expect(await one({ notes: { $elemMatch: { at: 2 } } })).toEqual({ _id: "a4", notes: [{ by: "sue", at: 2 }] });
  });

  test("counted, and each value named once", async () => {
    const { actions } = await withThree();
    expect(await actions.countDocuments({ tags: "money" })).toBe(2);
    expect(await actions.countDocuments({ tags: "nothing" })).toBe(0);
    expect(await actions.estimatedDocumentCount()).toBe(3);
    expect(await actions.distinct("tags")).toEqual(["money", "plan"]);
    expect(await actions.distinct("owner", { number: { $lt: 3 } })).toEqual(["pete", "sue"]);
  });

  test("grouped, sorted, projected and counted in a pipeline, without harm to what is stored", async () => {
    const { actions } = await withThree();
    const groups = await actions
      .aggregate([
        { $match: { number: { $gt: 0 } } },
        { $unwind: "$tags" },
        { $group: { _id: "$tags", n: { $sum: 1 }, last: { $max: "$due" } } },
        { $sort: { n: -1 } },
        { $project: { n: 1, last: 1 } },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: "money", n: 2, last: "2026-03-05" },
      { _id: "plan", n: 1, last: "2026-03-01" },
    ]);
    expect(
      await actions
        .aggregate([{ $sort: { number: -1 } }, { $limit: 1 }, { $addFields: { "state.kind": "late" } }])
        .toArray(),
    ).toEqual([{ ...THREE[2], state: { kind: "late" } }]);
    await actions.insertOne({ _id: "a4", state: { kind: "open" } });
    const late = [{ $match: { _id: "a4" } }, { $addFields: { "state.kind": "late" } }, { $unset: "state.by" }];
    expect(await actions.aggregate(late).toArray()).toEqual([{ _id: "a4", state: { kind: "late" } }]);
    expect(await actions.distinct("state.kind")).toEqual(["open"]);
    await actions.deleteOne({ _id: "a4" });
    expect(await actions.aggregate([{ $skip: 1 }, { $count: "n" }]).toArray()).toEqual([{ n: 2 }]);
    expect(await actions.find().sort({ _id: 1 }).toArray()).toEqual(THREE);
  });
});
