import { describe, expect, test } from "vitest";
import { openDatabase, rejection, sharedDatabase } from "./database-for-test.js";
import { type Action, THREE, withThree } from "./three-actions.js";

const shared = sharedDatabase();

describe("Documents are changed", () => {
  const start: Action = {
    _id: "a1",
    number: 1,
    tags: ["x"],
    notes: [
      { by: "pete", at: 1 },
      { by: "sue", at: 2 },
    ],
    state: { kind: "open" },
  };
  test.each<[string, object, Partial<Action> & object]>([
    ["$set, nested too", { $set: { task: "t", "state.by": "sue" } }, { task: "t", state: { kind: "open", by: "sue" } }],
    ["$unset", { $unset: { "state.kind": "" } }, { state: {} as Action["state"] & object }],
    ["$inc and $mul", { $inc: { number: 4 }, $mul: { missing: 2 } }, { number: 5, missing: 0 } as object],
    ["$max and $min", { $max: { number: 9 }, $min: { due: "2026" } }, { number: 9, due: "2026" }],
    ["$push", { $push: { tags: "y" } }, { tags: ["x", "y"] }],
    [
      "$push to a list that is not there, cut",
      { $push: { added: { $each: [1, 2, 3], $slice: -2 } } },
      { added: [2, 3] } as object,
    ],
    [
      "$push, sorted and in front",
      { $push: { notes: { $each: [{ by: "amy", at: 0 }], $sort: { at: -1 } }, tags: { $each: ["a"], $position: 0 } } },
      {
        notes: [
          { by: "sue", at: 2 },
          { by: "pete", at: 1 },
          { by: "amy", at: 0 },
        ],
        tags: ["a", "x"],
      },
    ],
    ["$addToSet", { $addToSet: { tags: { $each: ["x", "z"] } } }, { tags: ["x", "z"] }],
    [
      "$pull by a condition",
      { $pull: { notes: { at: { $gt: 1 } }, tags: "x" } },
      { notes: [{ by: "pete", at: 1 }], tags: [] },
    ],
    [
      "$pop and $rename",
      { $pop: { notes: -1 }, $rename: { number: "no" } },
      { notes: [{ by: "sue", at: 2 }], number: undefined, no: 1 } as object,
    ],
    [
      "an element by its place",
      { $set: { "notes.1.text": "done" } },
      {
        notes: [
          { by: "pete", at: 1 },
          { by: "sue", at: 2, text: "done" },
        ],
      },
    ],
    [
      "all elements",
      { $set: { "notes.$[].text": "t" } },
      {
        notes: [
          { by: "pete", at: 1, text: "t" },
          { by: "sue", at: 2, text: "t" },
        ],
      },
    ],
    [
      "a pipeline",
      [{ $set: { number: { $add: ["$number", 41] }, "state.kind": "done" } }],
      { number: 42, state: { kind: "done" } },
    ],
  ])("by %s", async (_name, update, changed) => {
    const actions = shared().db.collection<Action>("actions");
    await actions.deleteMany({});
    await actions.insertOne(structuredClone(start));
    expect(await actions.updateOne({ _id: "a1" }, update)).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    const expected = Object.fromEntries(
      Object.entries({ ...start, ...changed }).filter(([, value]) => value !== undefined),
    );
    expect(await actions.findOne({ _id: "a1" })).toEqual(expected);
  });

  test("the element that the filter found, and those that array filters name", async () => {
    const { db } = await openDatabase();
    const actions = db.collection<Action>("actions");
    await actions.insertOne(structuredClone(start));
    await actions.updateOne({ _id: "a1", "notes.by": "sue" }, { $set: { "notes.$.text": "found" } });
    await actions.updateOne(
      { _id: "a1" },
      { $set: { "notes.$[early].text": "early" } },
      { arrayFilters: [{ "early.at": { $lt: 2 } }] },
    );
    expect((await actions.findOne({ _id: "a1" }))?.notes).toEqual([
      { by: "pete", at: 1, text: "early" },
      { by: "sue", at: 2, text: "found" },
    ]);
  });

  test("$currentDate writes the system's time, also in what an upsert makes", async () => {
    const { db } = await openDatabase();
    const clocks = db.collection<{ _id: string; at?: Date }>("clocks");
    const before = Date.now();
    await clocks.updateOne({ _id: "a" }, { $currentDate: { at: true } }, { upsert: true });
    const made = await clocks.findOne({ _id: "a" });
    await clocks.updateOne({ _id: "a" }, { $unset: { at: "" } });
    await clocks.updateOne({ _id: "a" }, { $currentDate: { at: { $type: "date" } } });
    const changed = await clocks.findOne({ _id: "a" });
    const moments = [before, Number(made?.at), Number(changed?.at), Date.now()];
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  });

  test("what changes nothing is matched and not modified", async () => {
    const { actions } = await withThree();
    expect(await actions.updateMany({}, { $set: { number: 2 } })).toMatchObject({ matchedCount: 3, modifiedCount: 2 });
  });

  test("a replacement keeps the id, and an upsert takes what the filter says", async () => {
    const { actions } = await withThree();
    await actions.replaceOne({ _id: "a1" }, { task: "new" });
    expect(await actions.findOne({ _id: "a1" })).toEqual({ _id: "a1", task: "new" });
    const made = await actions.updateOne(
      { _id: "a9", owner: { $eq: "amy" } },
      { $setOnInsert: { number: 9 }, $inc: { revision: 1 } },
      { upsert: true },
    );
    expect(made).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: "a9" });
    expect(await actions.findOne({ _id: "a9" })).toEqual({ _id: "a9", owner: "amy", number: 9, revision: 1 });
    await actions.updateOne({ _id: "a9" }, { $setOnInsert: { number: 1 }, $set: { task: "there" } }, { upsert: true });
    expect(await actions.findOne({ _id: "a9" })).toMatchObject({ number: 9, task: "there" });
  });

  test("impossible changes are refused with MongoDB's codes and change nothing", async () => {
    const { actions } = await withThree();
    const code = async (update: object) => (await rejection(actions.updateOne({ _id: "a1" }, update))).code;
    expect(await code({ $inc: { task: 1 } })).toBe(14);
    expect(await code({ $push: { task: "x" } })).toBe(14);
    expect(await code({ $set: { "task.deep": 1 } })).toBe(28);
    expect(await code({ $set: { number: 5 }, $inc: { number: 1 } })).toBe(40);
    expect(await code({ $set: { _id: "other" } })).toBe(66);
    expect(await actions.findOne({ _id: "a1" })).toEqual(THREE[0]);
  });

  test("deleted one or all", async () => {
    const { actions } = await withThree();
    expect((await actions.deleteOne({ tags: "money" })).deletedCount).toBe(1);
    expect((await actions.deleteMany({})).deletedCount).toBe(2);
    expect((await actions.deleteMany({})).deletedCount).toBe(0);
  });

  test("several writes in one request, going on after a refused one only when they are unordered", async () => {
    const { actions } = await withThree();
    const writes = [
      { insertOne: { document: { _id: "a4" } } },
      { insertOne: { document: { _id: "a1" } } },
      { insertOne: { document: { _id: "a5" } } },
    ];
    const stopped = await rejection(actions.bulkWrite(writes));
    expect(stopped).toMatchObject({ code: 11000, result: { insertedCount: 1 }, writeErrors: [{ index: 1 }] });
    await actions.deleteOne({ _id: "a4" });
    expect(await rejection(actions.bulkWrite(writes, { ordered: false }))).toMatchObject({
      code: 11000,
      result: { insertedCount: 2 },
    });
    const mixed = await actions.bulkWrite([
      { updateMany: { filter: {}, update: { $set: { owner: "all" } } } },
      { deleteOne: { filter: { _id: "a5" } } },
      { replaceOne: { filter: { _id: "a7" }, replacement: { number: 7 }, upsert: true } },
    ]);
    expect(mixed).toMatchObject({ modifiedCount: 5, deletedCount: 1, upsertedCount: 1, upsertedIds: { 2: "a7" } });
  });
});
